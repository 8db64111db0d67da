CREATE SCHEMA other;
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE other.users (id bigint PRIMARY KEY, twin bigint REFERENCES users);
