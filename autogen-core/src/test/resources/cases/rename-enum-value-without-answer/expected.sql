-- changes: AlterEnumType

-- autogen upgrade
--       AG101 rewrite: writes all rows of tasks again under ACCESS EXCLUSIVE: new type of tasks.state
--   [ ] AG204 data loss: removes 'RUNNING' from enum type state; fails where rows still have one of them; if it was renamed: --rename state.RUNNING=STARTED

ALTER TYPE state RENAME TO state_old;

CREATE TYPE state AS ENUM ('NEW', 'STARTED', 'DONE');

ALTER TABLE tasks ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;

-- autogen downgrade
--       AG101 rewrite: writes all rows of tasks again under ACCESS EXCLUSIVE: new type of tasks.state
--   [ ] AG204 data loss: removes 'STARTED' from enum type state; fails where rows still have one of them

ALTER TYPE state RENAME TO state_old;

CREATE TYPE state AS ENUM ('NEW', 'RUNNING', 'DONE');

ALTER TABLE tasks ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;
