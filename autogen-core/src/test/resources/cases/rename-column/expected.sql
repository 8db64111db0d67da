-- changes: RenameColumn RenameConstraint RenameConstraint RenameIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames column users.nick to nickname; versions of the application that use the former name fail

ALTER TABLE users RENAME COLUMN nick TO nickname;
ALTER TABLE users RENAME CONSTRAINT users_nick_key TO users_nickname_key;
ALTER TABLE users RENAME CONSTRAINT users_nick_check TO users_nickname_check;

ALTER INDEX users_nick_idx RENAME TO users_nickname_idx;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames column users.nickname to nick; versions of the application that use the former name fail

ALTER TABLE users RENAME CONSTRAINT users_nickname_key TO users_nick_key;
ALTER TABLE users RENAME CONSTRAINT users_nickname_check TO users_nick_check;

ALTER INDEX users_nickname_idx RENAME TO users_nick_idx;

ALTER TABLE users RENAME COLUMN nickname TO nick;
