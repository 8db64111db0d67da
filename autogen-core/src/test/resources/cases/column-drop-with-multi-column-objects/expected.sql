-- changes: DropConstraint DropConstraint DropIndex DropIndex DropIndex DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail

DROP INDEX ix_a_b;
DROP INDEX ix_expression;
DROP INDEX ix_partial;

ALTER TABLE t DROP CONSTRAINT t_a_b_key;
ALTER TABLE t DROP CONSTRAINT t_check;
ALTER TABLE t DROP COLUMN a;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_a_b_key
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_check
--       AG403 may fail on rows: fails where rows of t break check t_check
--       AG103 index build: blocks writing to t while index ix_a_b is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index ix_expression is built
--       AG103 index build: blocks writing to t while index ix_partial is built

ALTER TABLE t ADD COLUMN a integer;
ALTER TABLE t ADD CONSTRAINT t_a_b_key UNIQUE (a, b);
ALTER TABLE t ADD CONSTRAINT t_check CHECK (a < b);

CREATE INDEX ix_a_b ON t (b, a);
CREATE INDEX ix_expression ON t ((a + b));
CREATE INDEX ix_partial ON t (c) WHERE (a > 0);
