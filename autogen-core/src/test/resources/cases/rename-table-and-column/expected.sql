-- changes: RenameTable RenameColumn RenameSequence AddColumn AlterColumn RenameConstraint RenameIndex DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames table users to accounts; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief
--       AG303 breaks running versions: renames column accounts.nick to nickname; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on users_id_seq, brief
--       AG101 rewrite: writes all rows of accounts again under ACCESS EXCLUSIVE: new type of accounts.age
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on users, users_id_seq while later statements go through whole tables
--       AG102 scan: reads all rows of accounts under ACCESS EXCLUSIVE: accounts.age NOT NULL
--       AG401 may fail on rows: fails where accounts.age is null
--   [ ] AG201 data loss: drops column accounts.gone; versions of the application that still read it will fail; if it was renamed: --rename users.gone=came

ALTER TABLE users RENAME TO accounts;
ALTER TABLE accounts RENAME COLUMN nick TO nickname;

ALTER SEQUENCE users_id_seq RENAME TO accounts_id_seq;

ALTER TABLE accounts ADD COLUMN came text;
ALTER TABLE accounts ALTER COLUMN age TYPE bigint;

-- autogen todo: fill accounts.age where it is null, then delete this line
-- UPDATE accounts SET age = … WHERE age IS NULL;
ALTER TABLE accounts ALTER COLUMN age SET NOT NULL;

ALTER TABLE accounts RENAME CONSTRAINT users_pkey TO accounts_pkey;

ALTER INDEX users_nick RENAME TO accounts_nickname;

ALTER TABLE accounts DROP COLUMN gone;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief
--       AG305 null allowed: accounts.age may be null; versions of the application that count on a value fail
--       AG101 rewrite: writes all rows of accounts again under ACCESS EXCLUSIVE: new type of accounts.age
--       AG405 may fail on rows: fails where a value does not convert: accounts.age from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: accounts.age from bigint to integer
--   [ ] AG201 data loss: drops column accounts.came; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on accounts_id_seq, brief
--       AG303 breaks running versions: renames column accounts.nickname to nick; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table accounts to users; versions of the application that use the former name fail

ALTER TABLE accounts ADD COLUMN gone text;
ALTER TABLE accounts ALTER COLUMN age DROP NOT NULL;
ALTER TABLE accounts ALTER COLUMN age TYPE integer;
ALTER TABLE accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;

ALTER INDEX accounts_nickname RENAME TO users_nick;

ALTER TABLE accounts DROP COLUMN came;

ALTER SEQUENCE accounts_id_seq RENAME TO users_id_seq;

ALTER TABLE accounts RENAME COLUMN nickname TO nick;
ALTER TABLE accounts RENAME TO users;
