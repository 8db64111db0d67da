-- changes: RenameTable RenameTable RenameTable RenameColumn RenameColumn RenameSequence RenameConstraint RenameConstraint RenameConstraint RenameConstraint RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on user_phones, brief
--       AG303 breaks running versions: renames table user_phones to account_phones; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames table users to accounts; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on users_roles, brief
--       AG303 breaks running versions: renames table users_roles to accounts_roles; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on account_phones, brief
--       AG303 breaks running versions: renames column account_phones.user_id to account_id; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on accounts_roles, brief
--       AG303 breaks running versions: renames column accounts_roles.users_id to accounts_id; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on users_seq, brief
--       AG303 breaks running versions: renames sequence users_seq to accounts_seq; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief

ALTER TABLE user_phones RENAME TO account_phones;
ALTER TABLE users RENAME TO accounts;
ALTER TABLE users_roles RENAME TO accounts_roles;
ALTER TABLE account_phones RENAME COLUMN user_id TO account_id;
ALTER TABLE accounts_roles RENAME COLUMN users_id TO accounts_id;

ALTER SEQUENCE users_seq RENAME TO accounts_seq;

ALTER TABLE account_phones RENAME CONSTRAINT user_phones_user_id_fkey TO account_phones_account_id_fkey;
ALTER TABLE accounts RENAME CONSTRAINT users_pkey TO accounts_pkey;
ALTER TABLE accounts_roles RENAME CONSTRAINT users_roles_pkey TO accounts_roles_pkey;
ALTER TABLE accounts_roles RENAME CONSTRAINT users_roles_users_id_fkey TO accounts_roles_accounts_id_fkey;
ALTER TABLE accounts_roles RENAME CONSTRAINT users_roles_roles_id_fkey TO accounts_roles_roles_id_fkey;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on account_phones, brief
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief
--       AG104 lock: ACCESS EXCLUSIVE on accounts_roles, brief
--       AG104 lock: ACCESS EXCLUSIVE on accounts_seq, brief
--       AG303 breaks running versions: renames sequence accounts_seq to users_seq; versions of the application that use the former name fail
--       AG303 breaks running versions: renames column accounts_roles.accounts_id to users_id; versions of the application that use the former name fail
--       AG303 breaks running versions: renames column account_phones.account_id to user_id; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table accounts_roles to users_roles; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table accounts to users; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table account_phones to user_phones; versions of the application that use the former name fail

ALTER TABLE account_phones RENAME CONSTRAINT account_phones_account_id_fkey TO user_phones_user_id_fkey;
ALTER TABLE accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;
ALTER TABLE accounts_roles RENAME CONSTRAINT accounts_roles_pkey TO users_roles_pkey;
ALTER TABLE accounts_roles RENAME CONSTRAINT accounts_roles_accounts_id_fkey TO users_roles_users_id_fkey;
ALTER TABLE accounts_roles RENAME CONSTRAINT accounts_roles_roles_id_fkey TO users_roles_roles_id_fkey;

ALTER SEQUENCE accounts_seq RENAME TO users_seq;

ALTER TABLE accounts_roles RENAME COLUMN accounts_id TO users_id;
ALTER TABLE account_phones RENAME COLUMN account_id TO user_id;
ALTER TABLE accounts_roles RENAME TO users_roles;
ALTER TABLE accounts RENAME TO users;
ALTER TABLE account_phones RENAME TO user_phones;
