-- changes: AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.a; running versions of the application get it as well
--       AG306 default changed: sets the default of t.b; running versions of the application get it as well
--       AG306 default changed: drops the default of t.c; running versions of the application get it as well
--       AG306 default changed: sets the default of t.e; running versions of the application get it as well

ALTER TABLE t ALTER COLUMN a SET DEFAULT 0;
ALTER TABLE t ALTER COLUMN b SET DEFAULT 'there'::text;
ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN e SET DEFAULT 'it''s not'::text;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: drops the default of t.a; running versions of the application get it as well
--       AG306 default changed: sets the default of t.b; running versions of the application get it as well
--       AG306 default changed: sets the default of t.c; running versions of the application get it as well
--       AG306 default changed: sets the default of t.e; running versions of the application get it as well

ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE t ALTER COLUMN b SET DEFAULT 'hello'::text;
ALTER TABLE t ALTER COLUMN c SET DEFAULT 5;
ALTER TABLE t ALTER COLUMN e SET DEFAULT 'it''s \'::text;
