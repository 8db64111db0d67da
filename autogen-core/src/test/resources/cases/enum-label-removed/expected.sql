-- changes: AlterEnumType AlterIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.mood
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.moods
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_mood_check
--       AG403 may fail on rows: fails where rows of t break check t_mood_check
--       AG103 index build: blocks writing to t while index ix_happy is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--   [ ] AG204 data loss: removes 'happy' from enum type mood; fails where rows still have one of them

ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('sad', 'ok');

DROP INDEX ix_happy;

ALTER TABLE t DROP CONSTRAINT t_mood_check;
ALTER TABLE t ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE t ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE t ALTER COLUMN mood SET DEFAULT 'ok'::mood;
ALTER TABLE t ALTER COLUMN moods TYPE mood[] USING moods::text[]::mood[];
ALTER TABLE t ADD CONSTRAINT t_mood_check CHECK (mood <> 'sad'::mood);

CREATE INDEX ix_happy ON t (id) WHERE (mood = 'ok'::mood);

COMMENT ON TYPE mood IS 'How it is';

DROP TYPE mood_old;

-- autogen downgrade
--       AG307 enum value added: adds 'happy' to enum type mood, after all others; versions of the application that do not know it fail to read it
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index ix_happy is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables

ALTER TYPE mood ADD VALUE 'happy';
-- autogen commit

DROP INDEX ix_happy;

CREATE INDEX ix_happy ON t (id) WHERE (mood = 'happy'::mood);
