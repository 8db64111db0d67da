-- rename: users=accounts
-- keeps: SELECT * FROM users_roles | SELECT * FROM accounts_roles
-- keeps: SELECT * FROM user_phones | SELECT * FROM account_phones
-- keeps: SELECT last_value FROM users_seq | SELECT last_value FROM accounts_seq
CREATE SEQUENCE accounts_seq INCREMENT 50;
CREATE TABLE accounts (id bigint PRIMARY KEY, name text);
CREATE TABLE roles (id bigint PRIMARY KEY);
CREATE TABLE accounts_roles (accounts_id bigint NOT NULL REFERENCES accounts, roles_id bigint NOT NULL REFERENCES roles, PRIMARY KEY (accounts_id, roles_id));
CREATE TABLE account_phones (account_id bigint NOT NULL REFERENCES accounts, phone text);
