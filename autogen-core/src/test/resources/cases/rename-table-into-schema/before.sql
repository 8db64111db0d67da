CREATE SCHEMA shop;
CREATE TABLE shop.users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number serial NOT NULL, name text);
CREATE TABLE posts (id bigint PRIMARY KEY, author bigint REFERENCES shop.users);
INSERT INTO shop.users (name) VALUES ('ann');
INSERT INTO posts VALUES (1, 1);
