-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.a; running versions of the application get it as well
--       AG306 default changed: sets the default of t.b; running versions of the application get it as well
--       AG306 default changed: sets the default of t.c; running versions of the application get it as well

ALTER TABLE t ALTER COLUMN a SET DEFAULT nextval('sq2'::regclass);
ALTER TABLE t ALTER COLUMN b SET DEFAULT 'postgres'::character varying;
ALTER TABLE t ALTER COLUMN c SET DEFAULT nextval('sq'::regclass);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.a; running versions of the application get it as well
--       AG306 default changed: sets the default of t.b; running versions of the application get it as well
--       AG306 default changed: drops the default of t.c; running versions of the application get it as well

ALTER TABLE t ALTER COLUMN a SET DEFAULT nextval('sq'::regclass);
ALTER TABLE t ALTER COLUMN b SET DEFAULT CURRENT_USER;
ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
