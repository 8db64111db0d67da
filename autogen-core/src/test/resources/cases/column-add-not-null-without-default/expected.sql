-- changes: AddColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG401 may fail on rows: fails where users has rows: they have no value for users.email
--       AG301 breaks running versions: versions of the application that do not know users.email cannot insert any more

ALTER TABLE users ADD COLUMN email varchar(255) NOT NULL;

-- autogen downgrade
--   [ ] AG201 data loss: drops column users.email; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on users, brief

ALTER TABLE users DROP COLUMN email;
