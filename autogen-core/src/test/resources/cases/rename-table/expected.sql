-- changes: RenameTable RenameColumn RenameSequence RenameConstraint RenameConstraint RenameConstraint RenameConstraint RenameIndex RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames table users to accounts; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on posts, brief
--       AG303 breaks running versions: renames column posts.users_id to accounts_id; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on users_id_seq, brief
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief

ALTER TABLE users RENAME TO accounts;
ALTER TABLE posts RENAME COLUMN users_id TO accounts_id;

ALTER SEQUENCE users_id_seq RENAME TO accounts_id_seq;

ALTER TABLE accounts RENAME CONSTRAINT users_pkey TO accounts_pkey;
ALTER TABLE accounts RENAME CONSTRAINT users_email_key TO accounts_email_key;
ALTER TABLE accounts RENAME CONSTRAINT users_email_check TO accounts_email_check;
ALTER TABLE accounts RENAME CONSTRAINT users_boss_id_fkey TO accounts_boss_id_fkey;

ALTER INDEX users_boss RENAME TO accounts_boss;

ALTER TABLE posts RENAME CONSTRAINT posts_users_id_fkey TO posts_accounts_id_fkey;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief
--       AG104 lock: ACCESS EXCLUSIVE on posts, brief
--       AG104 lock: ACCESS EXCLUSIVE on accounts_id_seq, brief
--       AG303 breaks running versions: renames column posts.accounts_id to users_id; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table accounts to users; versions of the application that use the former name fail

ALTER TABLE accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;
ALTER TABLE accounts RENAME CONSTRAINT accounts_email_key TO users_email_key;
ALTER TABLE accounts RENAME CONSTRAINT accounts_email_check TO users_email_check;
ALTER TABLE accounts RENAME CONSTRAINT accounts_boss_id_fkey TO users_boss_id_fkey;

ALTER INDEX accounts_boss RENAME TO users_boss;

ALTER TABLE posts RENAME CONSTRAINT posts_accounts_id_fkey TO posts_users_id_fkey;

ALTER SEQUENCE accounts_id_seq RENAME TO users_id_seq;

ALTER TABLE posts RENAME COLUMN accounts_id TO users_id;
ALTER TABLE accounts RENAME TO users;
