CREATE TABLE users (id serial PRIMARY KEY, nick varchar(64), age integer, gone text);
CREATE INDEX users_nick ON users (nick);
INSERT INTO users (nick, age) VALUES ('ann', 30);
