-- changes: CreateSequence AddColumn AddConstraint

-- autogen upgrade
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: a value for each in users.id
--       AG102 scan: reads all rows of users under ACCESS EXCLUSIVE: builds the index of users_pkey
--       AG402 may fail on rows: fails where rows of users have the same id

CREATE SEQUENCE users_id_seq AS integer;

ALTER TABLE users ADD COLUMN id integer DEFAULT nextval('users_id_seq'::regclass) NOT NULL;
ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER SEQUENCE users_id_seq OWNED BY users.id;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--   [ ] AG201 data loss: drops column users.id; versions of the application that still read it will fail

ALTER TABLE users DROP CONSTRAINT users_pkey;
ALTER TABLE users DROP COLUMN id;
