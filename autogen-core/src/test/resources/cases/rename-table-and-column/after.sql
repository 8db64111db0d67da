-- rename: users=accounts
-- rename: users.nick=nickname
-- keeps: SELECT id, nick, age FROM users | SELECT id, nickname, age FROM accounts
CREATE TABLE accounts (id serial PRIMARY KEY, nickname varchar(64), age bigint NOT NULL, came text);
CREATE INDEX accounts_nickname ON accounts (nickname);
