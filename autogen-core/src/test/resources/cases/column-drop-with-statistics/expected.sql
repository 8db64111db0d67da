-- changes: DropColumn

-- autogen upgrade
--   [ ] AG503 statistics dropped: drops statistics st with a column of it; plans of queries may get worse
--   [ ] AG503 statistics dropped: drops statistics st_expression with a column of it; plans of queries may get worse
--   [ ] AG502 constraint dropped: drops constraint t.ex with a column of it; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail

DROP STATISTICS st;
DROP STATISTICS st_expression;

ALTER TABLE t DROP CONSTRAINT ex;
ALTER TABLE t DROP COLUMN a;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE

ALTER TABLE t ADD COLUMN a integer;
ALTER TABLE t ALTER COLUMN a SET STATISTICS 17;
ALTER TABLE t ALTER COLUMN a SET (n_distinct = '5');

GRANT SELECT (a), UPDATE (a) ON TABLE t TO pg_monitor;

CREATE STATISTICS public.st ON a, b FROM t;

COMMENT ON STATISTICS st IS 'together';

CREATE STATISTICS public.st_expression ON (a + b) FROM t;

ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING btree (a WITH =, b WITH =);

COMMENT ON CONSTRAINT ex ON t IS 'excludes';
