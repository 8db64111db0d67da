-- changes: AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN a SET DEFAULT 0;
ALTER TABLE t ALTER COLUMN b SET DEFAULT 'there'::text;
ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN e SET DEFAULT 'it''s not'::text;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE t ALTER COLUMN b SET DEFAULT 'hello'::text;
ALTER TABLE t ALTER COLUMN c SET DEFAULT 5;
ALTER TABLE t ALTER COLUMN e SET DEFAULT 'it''s \'::text;
