-- changes: AlterColumn DropColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new expression of t.c
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN c SET EXPRESSION AS ((x)::text || '!'::text);
ALTER TABLE t DROP COLUMN a;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new expression of t.c

ALTER TABLE t ADD COLUMN a text;
ALTER TABLE t ALTER COLUMN c SET EXPRESSION AS (a || '!'::text);
