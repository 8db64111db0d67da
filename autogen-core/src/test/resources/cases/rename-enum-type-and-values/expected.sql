-- changes: RenameEnumType RenameEnumLabel RenameEnumLabel AlterEnumType

-- autogen upgrade
--       AG303 breaks running versions: renames enum type state to task_state; versions of the application that use the former name fail
--       AG303 breaks running versions: renames value 'IN PROGRESS' of enum type task_state to 'STARTED'; versions of the application that use the former name fail
--       AG303 breaks running versions: renames value 'NEW' of enum type task_state to 'BRAND NEW'; versions of the application that use the former name fail
--       AG307 enum value added: adds 'GONE' to enum type task_state, after all others; versions of the application that do not know it fail to read it

ALTER TYPE state RENAME TO task_state;
ALTER TYPE task_state RENAME VALUE 'IN PROGRESS' TO 'STARTED';
ALTER TYPE task_state RENAME VALUE 'NEW' TO 'BRAND NEW';
ALTER TYPE task_state ADD VALUE 'GONE';

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on tasks, brief
--       AG101 rewrite: writes all rows of tasks again under ACCESS EXCLUSIVE: new type of tasks.state
--       AG101 rewrite: writes all rows of tasks again under ACCESS EXCLUSIVE: new type of tasks.past
--       AG102 scan: reads all rows of tasks under ACCESS EXCLUSIVE: checks tasks_check
--       AG403 may fail on rows: fails where rows of tasks break check tasks_check
--   [ ] AG204 data loss: removes 'GONE' from enum type task_state; fails where rows still have one of them
--       AG303 breaks running versions: renames value 'BRAND NEW' of enum type task_state to 'NEW'; versions of the application that use the former name fail
--       AG303 breaks running versions: renames value 'STARTED' of enum type task_state to 'IN PROGRESS'; versions of the application that use the former name fail
--       AG303 breaks running versions: renames enum type task_state to state; versions of the application that use the former name fail

ALTER TYPE task_state RENAME TO task_state_old;

CREATE TYPE task_state AS ENUM ('BRAND NEW', 'STARTED', 'DONE');

ALTER TABLE tasks DROP CONSTRAINT tasks_check;
ALTER TABLE tasks ALTER COLUMN state DROP DEFAULT;
ALTER TABLE tasks ALTER COLUMN state TYPE task_state USING state::text::task_state;
ALTER TABLE tasks ALTER COLUMN state SET DEFAULT 'BRAND NEW'::task_state;
ALTER TABLE tasks ALTER COLUMN past DROP DEFAULT;
ALTER TABLE tasks ALTER COLUMN past TYPE task_state[] USING past::text[]::task_state[];
ALTER TABLE tasks ALTER COLUMN past SET DEFAULT '{"BRAND NEW",STARTED}'::task_state[];
ALTER TABLE tasks ADD CONSTRAINT tasks_check CHECK ((state <> 'STARTED'::task_state) OR (id > 0));

DROP TYPE task_state_old;

ALTER TYPE task_state RENAME VALUE 'BRAND NEW' TO 'NEW';
ALTER TYPE task_state RENAME VALUE 'STARTED' TO 'IN PROGRESS';
ALTER TYPE task_state RENAME TO state;
