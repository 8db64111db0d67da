-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.id
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.low
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN id TYPE bigint;
ALTER TABLE t ALTER COLUMN low TYPE bigint;
ALTER TABLE t ALTER COLUMN low SET MAXVALUE 10000000000;

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.id
--       AG405 may fail on rows: fails where a value does not convert: t.id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.id from bigint to integer
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.low
--       AG405 may fail on rows: fails where a value does not convert: t.low from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.low from bigint to integer

ALTER TABLE t ALTER COLUMN id TYPE integer;

SELECT setval(name, least(coalesce(pg_sequence_last_value(name), 1), 100000), coalesce(pg_sequence_last_value(name) >= 1, false))
FROM (SELECT pg_get_serial_sequence('t', 'low')::regclass AS name) sequence;

ALTER TABLE t ALTER COLUMN low SET MAXVALUE 100000;
ALTER TABLE t ALTER COLUMN low TYPE integer;
