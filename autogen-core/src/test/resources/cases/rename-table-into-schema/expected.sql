-- changes: CreateNamespace RenameTable RenameSequence RenameSequence RenameConstraint DropNamespace

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on shop.users, brief
--       AG303 breaks running versions: renames table shop.users to crm.accounts; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on shop.users_id_seq, brief
--       AG104 lock: ACCESS EXCLUSIVE on shop.users_number_seq, brief
--       AG104 lock: ACCESS EXCLUSIVE on crm.accounts, brief

CREATE SCHEMA crm;

ALTER TABLE shop.users SET SCHEMA crm;
ALTER TABLE crm.users RENAME TO accounts;

ALTER SEQUENCE crm.users_id_seq RENAME TO accounts_id_seq;
ALTER SEQUENCE crm.users_number_seq RENAME TO accounts_number_seq;

ALTER TABLE crm.accounts RENAME CONSTRAINT users_pkey TO accounts_pkey;

DROP SCHEMA shop;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on crm.accounts, brief
--       AG104 lock: ACCESS EXCLUSIVE on crm.accounts_number_seq, brief
--       AG104 lock: ACCESS EXCLUSIVE on crm.accounts_id_seq, brief
--       AG303 breaks running versions: renames table crm.accounts to shop.users; versions of the application that use the former name fail

CREATE SCHEMA shop;

ALTER TABLE crm.accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;

ALTER SEQUENCE crm.accounts_number_seq RENAME TO users_number_seq;
ALTER SEQUENCE crm.accounts_id_seq RENAME TO users_id_seq;

ALTER TABLE crm.accounts SET SCHEMA shop;
ALTER TABLE shop.accounts RENAME TO users;

DROP SCHEMA crm;
