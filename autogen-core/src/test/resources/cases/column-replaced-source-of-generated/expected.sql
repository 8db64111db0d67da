-- changes: AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG302 breaks running versions: drops column t.b; versions of the application that still read it will fail
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.b
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_b_key
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG103 index build: blocks writing to t while index ix_b is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables

DROP INDEX ix_b;

ALTER TABLE t DROP CONSTRAINT t_b_key;
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t ALTER COLUMN a TYPE bigint;
ALTER TABLE t ADD COLUMN b integer GENERATED ALWAYS AS (a + 1) STORED;
ALTER TABLE t ADD CONSTRAINT t_b_key UNIQUE (b);

CREATE INDEX ix_b ON t (b, id);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG302 breaks running versions: drops column t.b; versions of the application that still read it will fail
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.b
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_b_key
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG103 index build: blocks writing to t while index ix_b is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables

DROP INDEX ix_b;

ALTER TABLE t DROP CONSTRAINT t_b_key;
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t ALTER COLUMN a TYPE integer;
ALTER TABLE t ADD COLUMN b integer GENERATED ALWAYS AS (a + 1) STORED;
ALTER TABLE t ADD CONSTRAINT t_b_key UNIQUE (b);

CREATE INDEX ix_b ON t (b, id);
