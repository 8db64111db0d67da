-- changes: CreateSequence CreateSequence AlterColumn AlterColumn DropSequence

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.id; running versions of the application get it as well
--       AG104 lock: ACCESS EXCLUSIVE on u, brief
--       AG306 default changed: sets the default of u.id; running versions of the application get it as well
--   [ ] AG203 data loss: drops sequence a and the position it has reached

CREATE SEQUENCE b;
CREATE SEQUENCE s;

ALTER TABLE t ALTER COLUMN id SET DEFAULT nextval('s'::regclass);
ALTER TABLE u ALTER COLUMN id SET DEFAULT nextval('b'::regclass);

DROP SEQUENCE a;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: drops the default of t.id; running versions of the application get it as well
--       AG104 lock: ACCESS EXCLUSIVE on u, brief
--       AG306 default changed: sets the default of u.id; running versions of the application get it as well
--   [ ] AG203 data loss: drops sequence b and the position it has reached
--   [ ] AG203 data loss: drops sequence s and the position it has reached

CREATE SEQUENCE a;

ALTER TABLE t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE u ALTER COLUMN id SET DEFAULT nextval('a'::regclass);

DROP SEQUENCE b;
DROP SEQUENCE s;
