-- changes: AddColumn AddColumn AddConstraint AddConstraint AddConstraint AddConstraint CreateIndex CreateIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_a_key
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_a_b_key
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_a_check
--       AG403 may fail on rows: fails where rows of t break check t_a_check
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks named
--       AG403 may fail on rows: fails where rows of t break check named
--       AG103 index build: blocks writing to t while index ix_a is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index ux_b is built

ALTER TABLE t ADD COLUMN a integer;
ALTER TABLE t ADD COLUMN b integer DEFAULT 5;
ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE (a);
ALTER TABLE t ADD CONSTRAINT t_a_b_key UNIQUE (a, b);
ALTER TABLE t ADD CONSTRAINT t_a_check CHECK (a > 0);
ALTER TABLE t ADD CONSTRAINT named CHECK (b > 0);

CREATE INDEX ix_a ON t (a);

CREATE UNIQUE INDEX ux_b ON t (b, a);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.b; versions of the application that still read it will fail

DROP INDEX ix_a;
DROP INDEX ux_b;

ALTER TABLE t DROP CONSTRAINT t_a_key;
ALTER TABLE t DROP CONSTRAINT t_a_b_key;
ALTER TABLE t DROP CONSTRAINT t_a_check;
ALTER TABLE t DROP CONSTRAINT named;
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t DROP COLUMN b;
