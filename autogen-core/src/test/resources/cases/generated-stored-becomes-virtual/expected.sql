-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG302 breaks running versions: drops column t.b; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG302 breaks running versions: drops column t.c; versions of the application that still read it will fail
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.c

ALTER TABLE t DROP COLUMN b;
ALTER TABLE t ADD COLUMN b integer GENERATED ALWAYS AS (a + 1) VIRTUAL;
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t ADD COLUMN c integer GENERATED ALWAYS AS (a + 2) STORED;

-- autogen downgrade
--       AG302 breaks running versions: drops column t.b; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.b
--       AG302 breaks running versions: drops column t.c; versions of the application that still read it will fail

ALTER TABLE t DROP COLUMN b;
ALTER TABLE t ADD COLUMN b integer GENERATED ALWAYS AS (a + 1) STORED;
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t ADD COLUMN c integer GENERATED ALWAYS AS (a + 2) VIRTUAL;
