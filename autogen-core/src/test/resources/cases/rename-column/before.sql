CREATE TABLE users (id bigint PRIMARY KEY, nick varchar(64) NOT NULL DEFAULT 'anon', CONSTRAINT users_nick_check CHECK (nick <> ''), UNIQUE (nick));
CREATE INDEX users_nick_idx ON users (nick DESC, id);
CREATE TABLE posts (id bigint PRIMARY KEY, author varchar(64) REFERENCES users (nick));
INSERT INTO users VALUES (1, 'ann'), (2, 'bob');
INSERT INTO posts VALUES (1, 'bob');
