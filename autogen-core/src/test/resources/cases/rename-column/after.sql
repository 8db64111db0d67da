-- rename: users.nick=nickname
-- keeps: SELECT id, nick FROM users | SELECT id, nickname FROM users
CREATE TABLE users (id bigint PRIMARY KEY, nickname varchar(64) NOT NULL DEFAULT 'anon', CONSTRAINT users_nickname_check CHECK (nickname <> ''), UNIQUE (nickname));
CREATE INDEX users_nickname_idx ON users (nickname DESC, id);
CREATE TABLE posts (id bigint PRIMARY KEY, author varchar(64) REFERENCES users (nickname));
