-- online
CREATE TYPE state AS ENUM ('new', 'open', 'done', 'void');
CREATE TABLE t (id bigint PRIMARY KEY, state state NOT NULL DEFAULT 'open');
