-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new expression of t.b
--   [ ] AG201 data loss: drops column t.d; versions of the application that still read it will fail
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.d
--       AG103 index build: blocks writing to t while index ix_d is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables

DROP INDEX ix_d;

ALTER TABLE t ALTER COLUMN b SET EXPRESSION AS (a * 2);
ALTER TABLE t ALTER COLUMN c DROP EXPRESSION;
ALTER TABLE t DROP COLUMN d;
ALTER TABLE t ADD COLUMN d integer GENERATED ALWAYS AS (a) STORED;

CREATE INDEX ix_d ON t (d);

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new expression of t.b
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.c; versions of the application that still read it will fail
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.c

ALTER TABLE t ALTER COLUMN b SET EXPRESSION AS (a + 1);
ALTER TABLE t ALTER COLUMN d DROP EXPRESSION;
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t ADD COLUMN c integer GENERATED ALWAYS AS (a) STORED;
