-- changes: AlterEnumType

-- autogen upgrade
--       AG106 made again: drops view by_function and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view constant and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops policy t.p and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG106 made again: drops statistics st and makes it again; it is empty until the next ANALYZE
--       AG106 made again: drops function better(mood) and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops constraint t.ex and makes it again
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.mood
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.moods
--   [ ] AG204 data loss: removes 'happy' from enum type mood; fails where rows still have one of them
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE

DROP VIEW by_function;
DROP VIEW constant;
DROP VIEW v;

DROP POLICY p ON t;

DROP STATISTICS st;

DROP FUNCTION better(mood);

ALTER TABLE t DROP CONSTRAINT ex;

ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('sad', 'ok');

ALTER TABLE t ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE t ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE t ALTER COLUMN mood SET DEFAULT 'ok'::mood;
ALTER TABLE t ALTER COLUMN moods TYPE mood[] USING moods::text[]::mood[];

DROP TYPE mood_old;

REVOKE USAGE ON TYPE mood FROM PUBLIC;

GRANT USAGE ON TYPE mood TO pg_monitor;

CREATE VIEW constant AS
SELECT 'ok'::mood AS mood,
    ARRAY['sad'::mood] AS moods;

CREATE VIEW v AS
SELECT id,
    mood
   FROM t
  WHERE (mood > 'sad'::mood);

CREATE POLICY p ON t USING ((mood = 'ok'::mood));

CREATE STATISTICS public.st ON mood, (mood = 'ok'::mood) FROM t;

CREATE OR REPLACE FUNCTION public.better(mood)
 RETURNS mood
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$;

CREATE VIEW by_function AS
SELECT id,
    better(mood) AS better
   FROM t;

ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING btree (id WITH =) WHERE ((mood = 'ok'::mood));

-- autogen downgrade
--       AG307 enum value added: adds 'happy' to enum type mood, after all others; versions of the application that do not know it fail to read it

ALTER TYPE mood ADD VALUE 'happy';
