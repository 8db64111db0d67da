-- changes: RenameTable RenameSequence RenameConstraint RenameConstraint RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames table users to accounts; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on users_id_seq, brief
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief

ALTER TABLE users RENAME TO accounts;

ALTER SEQUENCE users_id_seq RENAME TO accounts_id_seq;

ALTER TABLE accounts RENAME CONSTRAINT users_pkey TO accounts_pkey;
ALTER TABLE accounts RENAME CONSTRAINT uk6dotkott2kjsp8vw4d0m25fb7 TO uk1dotkott2kjsp8vw4d0m25fb8;
ALTER TABLE accounts RENAME CONSTRAINT fk2ocyfg2hsrrrinbxvhyt5kjfx TO fk1ocyfg2hsrrrinbxvhyt5kjfz;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief
--       AG104 lock: ACCESS EXCLUSIVE on accounts_id_seq, brief
--       AG303 breaks running versions: renames table accounts to users; versions of the application that use the former name fail

ALTER TABLE accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;
ALTER TABLE accounts RENAME CONSTRAINT uk1dotkott2kjsp8vw4d0m25fb8 TO uk6dotkott2kjsp8vw4d0m25fb7;
ALTER TABLE accounts RENAME CONSTRAINT fk1ocyfg2hsrrrinbxvhyt5kjfz TO fk2ocyfg2hsrrrinbxvhyt5kjfx;

ALTER SEQUENCE accounts_id_seq RENAME TO users_id_seq;

ALTER TABLE accounts RENAME TO users;
