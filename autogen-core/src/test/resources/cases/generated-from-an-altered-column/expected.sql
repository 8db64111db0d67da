-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.d; running versions of the application get it as well
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new expression of t.g

ALTER TABLE t ALTER COLUMN d SET DEFAULT 'b'::text;
ALTER TABLE t ALTER COLUMN g SET EXPRESSION AS (d || '?'::text);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.d; running versions of the application get it as well
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new expression of t.g

ALTER TABLE t ALTER COLUMN d SET DEFAULT 'a'::text;
ALTER TABLE t ALTER COLUMN g SET EXPRESSION AS (d || '!'::text);
