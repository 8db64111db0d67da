-- changes: AlterEnumType

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.mood
--   [ ] AG204 data loss: removes 'happy' from enum type mood; fails where rows still have one of them

ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('sad');

CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;

ALTER TABLE t ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE t ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE t ALTER COLUMN mood SET DEFAULT 'sad'::character varying;

DROP CAST (varchar AS mood_old);
DROP CAST (mood_old AS varchar);

DROP TYPE mood_old;

-- autogen downgrade
--       AG307 enum value added: adds 'happy' to enum type mood, after all others; versions of the application that do not know it fail to read it

ALTER TYPE mood ADD VALUE 'happy';
