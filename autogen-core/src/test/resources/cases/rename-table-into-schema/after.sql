-- rename: shop.users=crm.accounts
-- keeps: SELECT * FROM shop.users | SELECT * FROM crm.accounts
CREATE SCHEMA crm;
CREATE TABLE crm.accounts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number serial NOT NULL, name text);
CREATE TABLE posts (id bigint PRIMARY KEY, author bigint REFERENCES crm.accounts);
