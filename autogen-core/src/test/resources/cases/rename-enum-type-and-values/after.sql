-- rename: state=task_state
-- rename: state."IN PROGRESS"=STARTED
-- rename: state.NEW="BRAND NEW"
-- keeps: SELECT id, state = 'IN PROGRESS' AS going FROM tasks | SELECT id, state = 'STARTED' AS going FROM tasks
CREATE TYPE task_state AS ENUM ('BRAND NEW', 'STARTED', 'DONE', 'GONE');
CREATE TABLE tasks (id bigint PRIMARY KEY, state task_state NOT NULL DEFAULT 'BRAND NEW', past task_state[] DEFAULT '{"BRAND NEW",STARTED}',
    CHECK (state <> 'STARTED' OR id > 0));
