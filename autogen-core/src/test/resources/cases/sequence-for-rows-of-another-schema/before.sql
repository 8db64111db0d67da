CREATE SCHEMA other;
CREATE TABLE other.users (id bigint PRIMARY KEY, number bigint NOT NULL);
CREATE TABLE other.t (id bigint PRIMARY KEY, number bigint NOT NULL);
CREATE TABLE users (id bigint PRIMARY KEY, number bigint NOT NULL);
INSERT INTO other.users VALUES (7, 41);
INSERT INTO other.t VALUES (8, 71);
INSERT INTO users VALUES (9, 81);
