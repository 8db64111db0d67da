CREATE TYPE state AS ENUM ('NEW', 'RUNNING', 'DONE');
CREATE TABLE tasks (id bigint PRIMARY KEY, state state);
