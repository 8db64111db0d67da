-- changes: AlterSequence AlterSequence AlterSequence AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_id_seq, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_short_seq, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_wide_seq, brief; blocks writing
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.id
--       AG102 scan: reads all rows of u under ACCESS EXCLUSIVE: checks foreign key u_id_fkey
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.short
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on u while later statements go through whole tables
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.wide
--       AG405 may fail on rows: fails where a value does not convert: t.wide from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.wide from bigint to integer
--       AG101 rewrite: writes all rows of u again under ACCESS EXCLUSIVE: new type of u.id
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks foreign key u_id_fkey

ALTER SEQUENCE t_id_seq AS bigint;
ALTER SEQUENCE t_short_seq AS integer;

SELECT setval(name, least(coalesce(pg_sequence_last_value(name), 1), 2147483647), coalesce(pg_sequence_last_value(name) >= 1, false))
FROM (SELECT 't_wide_seq'::regclass AS name) sequence;

ALTER SEQUENCE t_wide_seq AS integer;

ALTER TABLE t ALTER COLUMN id TYPE bigint;
ALTER TABLE t ALTER COLUMN short TYPE integer;
ALTER TABLE t ALTER COLUMN wide TYPE integer;
ALTER TABLE u ALTER COLUMN id TYPE bigint;

-- autogen downgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_id_seq, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_short_seq, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_wide_seq, brief; blocks writing
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.id
--       AG102 scan: reads all rows of u under ACCESS EXCLUSIVE: checks foreign key u_id_fkey
--       AG405 may fail on rows: fails where a value does not convert: t.id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.id from bigint to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.short
--       AG405 may fail on rows: fails where a value does not convert: t.short from integer to smallint
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.short from integer to smallint
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on u while later statements go through whole tables
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.wide
--       AG101 rewrite: writes all rows of u again under ACCESS EXCLUSIVE: new type of u.id
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks foreign key u_id_fkey
--       AG405 may fail on rows: fails where a value does not convert: u.id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: u.id from bigint to integer

SELECT setval(name, least(coalesce(pg_sequence_last_value(name), 1), 2147483647), coalesce(pg_sequence_last_value(name) >= 1, false))
FROM (SELECT 't_id_seq'::regclass AS name) sequence;

ALTER SEQUENCE t_id_seq AS integer;

SELECT setval(name, least(coalesce(pg_sequence_last_value(name), 1), 32767), coalesce(pg_sequence_last_value(name) >= 1, false))
FROM (SELECT 't_short_seq'::regclass AS name) sequence;

ALTER SEQUENCE t_short_seq AS smallint;
ALTER SEQUENCE t_wide_seq AS bigint;

ALTER TABLE t ALTER COLUMN id TYPE integer;
ALTER TABLE t ALTER COLUMN short TYPE smallint;
ALTER TABLE t ALTER COLUMN wide TYPE bigint;
ALTER TABLE u ALTER COLUMN id TYPE integer;
