CREATE TABLE users (id bigint PRIMARY KEY, nick varchar(64));
INSERT INTO users VALUES (1, 'ann');
