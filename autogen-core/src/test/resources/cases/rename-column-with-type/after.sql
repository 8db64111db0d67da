-- rename: users.nick=nickname
-- keeps: SELECT id, nick::text FROM users | SELECT id, nickname::text FROM users
CREATE TABLE users (id bigint PRIMARY KEY, nickname text NOT NULL);
