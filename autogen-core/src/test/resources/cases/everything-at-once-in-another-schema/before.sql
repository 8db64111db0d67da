CREATE SCHEMA test_schema;
CREATE TABLE test_schema.users (id integer PRIMARY KEY, name varchar(50), pw varchar(50));
CREATE INDEX pw_idx ON test_schema.users (pw);
CREATE TABLE test_schema.extra (x char(1), uid integer REFERENCES test_schema.users);
CREATE TABLE users (id integer PRIMARY KEY);
