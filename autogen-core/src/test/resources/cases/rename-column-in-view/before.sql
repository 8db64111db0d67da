CREATE TABLE users (id bigint PRIMARY KEY, nick varchar(10) NOT NULL, age integer);
CREATE VIEW v AS SELECT nick FROM users;
CREATE VIEW ages AS SELECT id, age FROM users;
