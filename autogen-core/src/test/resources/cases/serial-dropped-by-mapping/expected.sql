-- changes: DropTable DropColumn DropSequence DropSequence

-- autogen upgrade
--   [ ] AG201 data loss: drops column t.number; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG202 data loss: drops table gone with all its rows

ALTER TABLE t DROP COLUMN number;

DROP TABLE gone;

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.number

CREATE SEQUENCE gone_id_seq AS integer;
CREATE SEQUENCE t_number_seq AS integer;

CREATE TABLE gone (
    id integer DEFAULT nextval('gone_id_seq'::regclass) NOT NULL,
    PRIMARY KEY (id)
);

ALTER TABLE t ADD COLUMN number integer DEFAULT nextval('t_number_seq'::regclass) NOT NULL;

ALTER SEQUENCE gone_id_seq OWNED BY gone.id;
ALTER SEQUENCE t_number_seq OWNED BY t.number;
