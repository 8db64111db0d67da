CREATE TABLE users (id bigint PRIMARY KEY, nick varchar(64) DEFAULT 'x');
INSERT INTO users VALUES (1, 'ann');
