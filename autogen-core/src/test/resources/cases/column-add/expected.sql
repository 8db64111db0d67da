-- changes: AddColumn AddColumn AddColumn AddColumn AddColumn AddColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: a value for each in users.token
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: a value for each in users.number
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: a value for each in users.doubled

ALTER TABLE users ADD COLUMN email varchar(255);
ALTER TABLE users ADD COLUMN score integer DEFAULT 0 NOT NULL;
ALTER TABLE users ADD COLUMN created timestamp(6) DEFAULT now() NOT NULL;
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid() NOT NULL;
ALTER TABLE users ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10) NOT NULL;
ALTER TABLE users ADD COLUMN doubled integer GENERATED ALWAYS AS (score * 2) STORED;

COMMENT ON COLUMN users.email IS 'Where letters go';

-- autogen downgrade
--   [ ] AG201 data loss: drops column users.email; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--   [ ] AG201 data loss: drops column users.created; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column users.token; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column users.number; versions of the application that still read it will fail
--       AG302 breaks running versions: drops column users.doubled; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column users.score; versions of the application that still read it will fail

ALTER TABLE users DROP COLUMN email;
ALTER TABLE users DROP COLUMN created;
ALTER TABLE users DROP COLUMN token;
ALTER TABLE users DROP COLUMN number;
ALTER TABLE users DROP COLUMN doubled;
ALTER TABLE users DROP COLUMN score;
