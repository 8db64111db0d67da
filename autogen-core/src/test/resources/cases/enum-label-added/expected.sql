-- changes: AlterEnumType AlterColumn AddConstraint

-- autogen upgrade
--       AG307 enum value added: adds 'awful' to enum type mood; versions of the application that do not know it fail to read it
--       AG307 enum value added: adds 'fine' to enum type mood; versions of the application that do not know it fail to read it
--       AG307 enum value added: adds 'ok' to enum type mood; versions of the application that do not know it fail to read it
--       AG307 enum value added: adds 'great' to enum type mood, after all others; versions of the application that do not know it fail to read it
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.mood; running versions of the application get it as well
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_mood_check
--       AG403 may fail on rows: fails where rows of t break check t_mood_check

ALTER TYPE mood ADD VALUE 'awful' BEFORE 'sad';
ALTER TYPE mood ADD VALUE 'fine' BEFORE 'happy';
ALTER TYPE mood ADD VALUE 'ok' BEFORE 'happy';
ALTER TYPE mood ADD VALUE 'great';
-- autogen commit

ALTER TABLE t ALTER COLUMN mood SET DEFAULT 'great'::mood;
ALTER TABLE t ADD CONSTRAINT t_mood_check CHECK (mood <> 'awful'::mood);

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops t_mood_check of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.mood
--   [ ] AG204 data loss: removes 'awful', 'fine', 'ok', 'great' from enum type mood; fails where rows still have one of them

ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('sad', 'happy');

ALTER TABLE t DROP CONSTRAINT t_mood_check;
ALTER TABLE t ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE t ALTER COLUMN mood TYPE mood USING mood::text::mood;

DROP TYPE mood_old;
