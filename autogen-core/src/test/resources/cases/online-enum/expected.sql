-- changes: AlterEnumType AlterColumn

-- autogen upgrade
--       AG307 enum value added: adds 'open' to enum type state; versions of the application that do not know it fail to read it
--       AG307 enum value added: adds 'void' to enum type state, after all others; versions of the application that do not know it fail to read it
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.state; running versions of the application get it as well

ALTER TYPE state ADD VALUE 'open' BEFORE 'done';
ALTER TYPE state ADD VALUE 'void';
-- autogen commit

ALTER TABLE t ALTER COLUMN state SET DEFAULT 'open'::state;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.state
--   [ ] AG204 data loss: removes 'open', 'void' from enum type state; fails where rows still have one of them

ALTER TYPE state RENAME TO state_old;

CREATE TYPE state AS ENUM ('new', 'done');

ALTER TABLE t ALTER COLUMN state DROP DEFAULT;
ALTER TABLE t ALTER COLUMN state TYPE state USING state::text::state;
ALTER TABLE t ALTER COLUMN state SET DEFAULT 'new'::state;

DROP TYPE state_old;
