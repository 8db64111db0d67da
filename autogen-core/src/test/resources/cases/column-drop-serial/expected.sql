-- changes: DropColumn DropSequence

-- autogen upgrade
--   [ ] AG201 data loss: drops column t.number; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t DROP COLUMN number;

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.number

CREATE SEQUENCE t_number_seq AS integer;

ALTER TABLE t ADD COLUMN number integer DEFAULT nextval('t_number_seq'::regclass) NOT NULL;

ALTER SEQUENCE t_number_seq OWNED BY t.number;
