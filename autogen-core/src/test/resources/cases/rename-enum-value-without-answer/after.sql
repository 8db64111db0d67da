-- nobody answers
CREATE TYPE state AS ENUM ('NEW', 'STARTED', 'DONE');
CREATE TABLE tasks (id bigint PRIMARY KEY, state state);
