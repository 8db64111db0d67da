CREATE TABLE users (id bigint PRIMARY KEY, nick varchar(10) NOT NULL);
CREATE VIEW v AS SELECT nick FROM users;
