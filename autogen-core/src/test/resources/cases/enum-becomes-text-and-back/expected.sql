-- changes: CreateEnumType AlterColumn AlterColumn DropConstraint AddConstraint DropEnumType

-- autogen upgrade
--   [ ] AG502 constraint dropped: drops t_level_check of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.mood
--       AG405 may fail on rows: fails where a value does not convert: t.mood from mood to varchar(20)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.mood from mood to varchar(20)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.level
--       AG405 may fail on rows: fails where a value does not convert: t.level from varchar(10) to level
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.level from varchar(10) to level
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_mood_check
--       AG403 may fail on rows: fails where rows of t break check t_mood_check

CREATE TYPE level AS ENUM ('low', 'high');

ALTER TABLE t DROP CONSTRAINT t_level_check;
ALTER TABLE t ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE t ALTER COLUMN mood TYPE varchar(20);
ALTER TABLE t ALTER COLUMN mood SET DEFAULT 'sad'::character varying;
ALTER TABLE t ALTER COLUMN level DROP DEFAULT;
ALTER TABLE t ALTER COLUMN level TYPE level USING level::level;
ALTER TABLE t ALTER COLUMN level SET DEFAULT 'low'::level;
ALTER TABLE t ADD CONSTRAINT t_mood_check CHECK (mood IN ('sad', 'happy'));

DROP TYPE mood;

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops t_mood_check of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.mood
--       AG405 may fail on rows: fails where a value does not convert: t.mood from varchar(20) to mood
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.mood from varchar(20) to mood
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.level
--       AG405 may fail on rows: fails where a value does not convert: t.level from level to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.level from level to varchar(10)
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_level_check
--       AG403 may fail on rows: fails where rows of t break check t_level_check

CREATE TYPE mood AS ENUM ('sad', 'happy');

ALTER TABLE t DROP CONSTRAINT t_mood_check;
ALTER TABLE t ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE t ALTER COLUMN mood TYPE mood USING mood::mood;
ALTER TABLE t ALTER COLUMN mood SET DEFAULT 'sad'::mood;
ALTER TABLE t ALTER COLUMN level DROP DEFAULT;
ALTER TABLE t ALTER COLUMN level TYPE varchar(10);
ALTER TABLE t ALTER COLUMN level SET DEFAULT 'low'::character varying;
ALTER TABLE t ADD CONSTRAINT t_level_check CHECK (level IN ('low', 'high'));

DROP TYPE level;
