-- changes: RenameColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames column users.nick to nickname; versions of the application that use the former name fail
--       AG102 scan: reads all rows of users under ACCESS EXCLUSIVE: users.nickname NOT NULL
--       AG401 may fail on rows: fails where users.nickname is null

ALTER TABLE users RENAME COLUMN nick TO nickname;
ALTER TABLE users ALTER COLUMN nickname DROP DEFAULT;
ALTER TABLE users ALTER COLUMN nickname TYPE text;

-- autogen todo: fill users.nickname where it is null, then delete this line
-- UPDATE users SET nickname = … WHERE nickname IS NULL;
ALTER TABLE users ALTER COLUMN nickname SET NOT NULL;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG305 null allowed: users.nickname may be null; versions of the application that count on a value fail
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: new type of users.nickname
--       AG405 may fail on rows: fails where a value does not convert: users.nickname from text to varchar(64)
--       AG302 breaks running versions: versions of the application that expect another type may fail: users.nickname from text to varchar(64)
--       AG303 breaks running versions: renames column users.nickname to nick; versions of the application that use the former name fail

ALTER TABLE users ALTER COLUMN nickname DROP NOT NULL;
ALTER TABLE users ALTER COLUMN nickname TYPE varchar(64);
ALTER TABLE users ALTER COLUMN nickname SET DEFAULT 'x'::character varying;
ALTER TABLE users RENAME COLUMN nickname TO nick;
