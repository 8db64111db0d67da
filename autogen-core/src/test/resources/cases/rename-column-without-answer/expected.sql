-- changes: AddColumn DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--   [ ] AG201 data loss: drops column users.nick; versions of the application that still read it will fail; if it was renamed: --rename users.nick=nickname

ALTER TABLE users ADD COLUMN nickname varchar(64);
ALTER TABLE users DROP COLUMN nick;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--   [ ] AG201 data loss: drops column users.nickname; versions of the application that still read it will fail

ALTER TABLE users ADD COLUMN nick varchar(64);
ALTER TABLE users DROP COLUMN nickname;
