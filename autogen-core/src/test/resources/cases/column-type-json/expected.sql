-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b

ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE t ALTER COLUMN a TYPE jsonb;
ALTER TABLE t ALTER COLUMN a SET DEFAULT '[]'::jsonb;
ALTER TABLE t ALTER COLUMN b TYPE text;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG405 may fail on rows: fails where a value does not convert: t.b from text to jsonb
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from text to jsonb

ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE t ALTER COLUMN a TYPE json;
ALTER TABLE t ALTER COLUMN a SET DEFAULT '[]'::json;
ALTER TABLE t ALTER COLUMN b TYPE jsonb USING b::jsonb;
