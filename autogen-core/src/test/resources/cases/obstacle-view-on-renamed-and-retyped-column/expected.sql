-- changes: RenameColumn AlterColumn

-- autogen upgrade
-- obstacle: view v uses column users.nickname, which the migration changes; it cannot be made again, because it hangs on something that the same migration renames
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames column users.nick to nickname; versions of the application that use the former name fail

-- autogen downgrade
-- obstacle: view v uses column users.nickname, which the migration changes; it cannot be made again, because it hangs on something that the same migration renames
--       AG101 rewrite: writes all rows of users again under ACCESS EXCLUSIVE: new type of users.nickname
--       AG405 may fail on rows: fails where a value does not convert: users.nickname from text to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: users.nickname from text to varchar(10)
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames column users.nickname to nick; versions of the application that use the former name fail
