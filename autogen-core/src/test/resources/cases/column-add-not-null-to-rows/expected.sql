-- changes: AddColumn AddColumn AddColumn AddColumn AddConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG102 scan: reads all rows of users under ACCESS EXCLUSIVE: users.email NOT NULL
--       AG401 may fail on rows: fails where users.email is null
--       AG301 breaks running versions: versions of the application that do not know users.email cannot insert any more
--       AG102 scan: reads all rows of users under ACCESS EXCLUSIVE: users.short NOT NULL
--       AG401 may fail on rows: fails where users.short is null
--       AG301 breaks running versions: versions of the application that do not know users.short cannot insert any more
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: a value for each in users.length
--       AG102 scan: reads all rows of users under ACCESS EXCLUSIVE: builds the index of users_email_key
--       AG402 may fail on rows: fails where rows of users have the same email

ALTER TABLE users ADD COLUMN email varchar(255);

-- autogen todo: fill users.email where it is null, then delete this line
-- UPDATE users SET email = … WHERE email IS NULL;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;

ALTER TABLE users ADD COLUMN short char(1);

-- autogen todo: fill users.short where it is null, then delete this line
-- UPDATE users SET short = … WHERE short IS NULL;
ALTER TABLE users ALTER COLUMN short SET NOT NULL;

ALTER TABLE users ADD COLUMN active boolean DEFAULT true NOT NULL;
ALTER TABLE users ADD COLUMN length integer GENERATED ALWAYS AS (length(COALESCE(name, ''::text))) STORED NOT NULL;
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--   [ ] AG201 data loss: drops column users.email; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column users.short; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column users.active; versions of the application that still read it will fail
--       AG302 breaks running versions: drops column users.length; versions of the application that still read it will fail

ALTER TABLE users DROP CONSTRAINT users_email_key;
ALTER TABLE users DROP COLUMN email;
ALTER TABLE users DROP COLUMN short;
ALTER TABLE users DROP COLUMN active;
ALTER TABLE users DROP COLUMN length;
