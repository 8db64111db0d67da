CREATE TYPE state AS ENUM ('NEW', 'IN PROGRESS', 'DONE');
CREATE TABLE tasks (id bigint PRIMARY KEY, state state NOT NULL DEFAULT 'NEW', past state[] DEFAULT '{NEW,"IN PROGRESS"}',
    CHECK (state <> 'IN PROGRESS' OR id > 0));
INSERT INTO tasks VALUES (1, 'IN PROGRESS'), (2, 'DONE');
