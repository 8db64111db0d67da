-- changes: AlterSequence AlterSequence AlterSequence AlterSequence AlterSequence AlterSequence

-- autogen upgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on a, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on b, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on c, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on e, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on f, brief; blocks writing

ALTER SEQUENCE a INCREMENT BY 50;
ALTER SEQUENCE b AS bigint;
ALTER SEQUENCE c MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;

SELECT setval(name, greatest(coalesce(pg_sequence_last_value(name), 10), 5), coalesce(pg_sequence_last_value(name) >= 5, false))
FROM (SELECT 'e'::regclass AS name) sequence;

ALTER SEQUENCE e MINVALUE 5;
ALTER SEQUENCE f AS bigint;

COMMENT ON SEQUENCE d IS 'now said';

-- autogen downgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on a, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on b, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on c, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on e, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on f, brief; blocks writing

ALTER SEQUENCE a INCREMENT BY 1;

SELECT setval(name, least(coalesce(pg_sequence_last_value(name), 1), 2147483647), coalesce(pg_sequence_last_value(name) >= 1, false))
FROM (SELECT 'b'::regclass AS name) sequence;

ALTER SEQUENCE b AS integer;

SELECT setval(name, least(greatest(coalesce(pg_sequence_last_value(name), 1), 5), 10), coalesce(pg_sequence_last_value(name) >= 5, false))
FROM (SELECT 'c'::regclass AS name) sequence;

ALTER SEQUENCE c MINVALUE 5 MAXVALUE 10 START WITH 7 CACHE 3 CYCLE;
ALTER SEQUENCE e MINVALUE 1;
ALTER SEQUENCE f AS integer;

COMMENT ON SEQUENCE d IS NULL;
