-- rename: users.nick=nickname
CREATE TABLE users (id bigint PRIMARY KEY, nickname varchar(10) NOT NULL, age bigint);
CREATE VIEW v AS SELECT nickname AS nick FROM users;
CREATE VIEW ages AS SELECT id, age FROM users;
