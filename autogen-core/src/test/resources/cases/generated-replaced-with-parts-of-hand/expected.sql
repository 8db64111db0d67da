-- changes: AlterColumn

-- autogen upgrade
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops statistics st and makes it again; it is empty until the next ANALYZE
--       AG302 breaks running versions: drops column t.g; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.g

DROP VIEW v;

DROP STATISTICS st;

ALTER TABLE t DROP COLUMN g;
ALTER TABLE t ALTER COLUMN a TYPE bigint;

ALTER TABLE t ADD COLUMN g text GENERATED ALWAYS AS (
CASE
    WHEN (a > 0) THEN 'yes'::text
    ELSE 'no'::text
END) STORED;

ALTER TABLE t ALTER COLUMN g SET STORAGE MAIN;
ALTER TABLE t ALTER COLUMN g SET STATISTICS 10;

GRANT SELECT (g) ON TABLE t TO pg_monitor;

CREATE VIEW v AS
SELECT g
   FROM t;

CREATE STATISTICS public.st ON a, g FROM t;

-- autogen downgrade
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops statistics st and makes it again; it is empty until the next ANALYZE
--       AG302 breaks running versions: drops column t.g; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.g

DROP VIEW v;

DROP STATISTICS st;

ALTER TABLE t DROP COLUMN g;
ALTER TABLE t ALTER COLUMN a TYPE integer;

ALTER TABLE t ADD COLUMN g text GENERATED ALWAYS AS (
CASE
    WHEN (a > 0) THEN 'yes'::text
    ELSE 'no'::text
END) STORED;

ALTER TABLE t ALTER COLUMN g SET STORAGE MAIN;
ALTER TABLE t ALTER COLUMN g SET STATISTICS 10;

GRANT SELECT (g) ON TABLE t TO pg_monitor;

CREATE VIEW v AS
SELECT g
   FROM t;

CREATE STATISTICS public.st ON a, g FROM t;
