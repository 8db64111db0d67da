-- changes: DropColumn DropColumn

-- autogen upgrade
--       AG302 breaks running versions: drops column t.b; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail

ALTER TABLE t DROP COLUMN b;
ALTER TABLE t DROP COLUMN a;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.b

ALTER TABLE t ADD COLUMN a integer;
ALTER TABLE t ADD COLUMN b integer GENERATED ALWAYS AS (a + 1) STORED;
