-- changes: DropIndex DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail

DROP INDEX ix_partial_on_a;

ALTER TABLE t DROP COLUMN a;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index ix_partial_on_a is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables

ALTER TABLE t ADD COLUMN a integer;

CREATE INDEX ix_partial_on_a ON t (b) WHERE (a > 0);
