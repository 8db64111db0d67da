-- changes: AddColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG102 scan: reads all rows of users under ACCESS EXCLUSIVE: users.email NOT NULL
--       AG401 may fail on rows: fails where users.email is null
--       AG301 breaks running versions: versions of the application that do not know users.email cannot insert any more

ALTER TABLE users ADD COLUMN email varchar(255);

-- autogen todo: fill users.email where it is null, then delete this line
-- UPDATE users SET email = … WHERE email IS NULL;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;

-- autogen downgrade
--   [ ] AG201 data loss: drops column users.email; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on users, brief

ALTER TABLE users DROP COLUMN email;
