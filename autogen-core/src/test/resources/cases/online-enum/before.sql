CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE t (id bigint PRIMARY KEY, state state NOT NULL DEFAULT 'new');
INSERT INTO t VALUES (1, 'new'), (2, 'done');
