-- changes: RenameColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames column users.nick to nickname; versions of the application that use the former name fail
--       AG106 made again: drops view ages and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: new type of users.age

ALTER TABLE users RENAME COLUMN nick TO nickname;

DROP VIEW ages;

ALTER TABLE users ALTER COLUMN age TYPE bigint;

CREATE VIEW ages AS
SELECT id,
    age
   FROM users;

-- autogen downgrade
--       AG106 made again: drops view ages and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: new type of users.age
--       AG405 may fail on rows: fails where a value does not convert: users.age from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: users.age from bigint to integer
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames column users.nickname to nick; versions of the application that use the former name fail

DROP VIEW ages;

ALTER TABLE users ALTER COLUMN age TYPE integer;

CREATE VIEW ages AS
SELECT id,
    age
   FROM users;

ALTER TABLE users RENAME COLUMN nickname TO nick;
