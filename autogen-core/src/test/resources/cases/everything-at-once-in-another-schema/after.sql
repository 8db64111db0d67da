CREATE SCHEMA test_schema;
CREATE TABLE users (id integer PRIMARY KEY);
CREATE TABLE test_schema.users (id integer PRIMARY KEY, name varchar(50) NOT NULL DEFAULT 'x');
CREATE TABLE test_schema.item (id integer PRIMARY KEY, user_id integer REFERENCES test_schema.users, other_id integer REFERENCES users);
