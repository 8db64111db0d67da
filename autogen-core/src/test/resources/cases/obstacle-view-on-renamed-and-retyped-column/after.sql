-- rename: users.nick=nickname
CREATE TABLE users (id bigint PRIMARY KEY, nickname text NOT NULL);
CREATE VIEW v AS SELECT nickname AS nick FROM users;
