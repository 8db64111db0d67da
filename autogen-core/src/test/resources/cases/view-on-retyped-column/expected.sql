-- changes: AlterColumn

-- autogen upgrade
--       AG106 made again: drops view v3 and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops materialized view empty and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops rule v2.nothing and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on v2, brief
--       AG106 made again: drops trigger v2.instead and makes it again
--       AG106 made again: drops view v2 and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops statistics st_m and makes it again; it is empty until the next ANALYZE
--       AG106 made again: drops materialized view m and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG107 view filled: runs the query of materialized view m to fill it again, while the tables of the migration are locked
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on v2, brief; blocks writing

DROP VIEW v3;

DROP MATERIALIZED VIEW empty;

DROP RULE nothing ON v2;

DROP TRIGGER instead ON v2;

DROP VIEW v2;

DROP STATISTICS st_m;

DROP MATERIALIZED VIEW m;

DROP VIEW v;

ALTER TABLE t ALTER COLUMN a TYPE text;

CREATE VIEW v WITH (security_barrier = 'true') AS
SELECT id,
    a
   FROM t
  WHERE ((a)::text <> 'x'::text);

COMMENT ON VIEW v IS 'It''s a view';

GRANT SELECT ON TABLE v TO PUBLIC;

CREATE VIEW v2 AS
SELECT a AS name,
    count(*) AS number
   FROM v
  GROUP BY a;

ALTER VIEW v2 OWNER TO pg_database_owner;

REVOKE DELETE ON TABLE v2 FROM pg_database_owner;

COMMENT ON COLUMN v2.name IS 'What it is called';

CREATE VIEW v3 WITH (check_option = 'local') AS
SELECT id,
    a,
    b
   FROM t
  WHERE ((a)::text = 'y'::text);

GRANT INSERT, SELECT ON TABLE v3 TO pg_monitor WITH GRANT OPTION;

GRANT UPDATE (a) ON TABLE v3 TO pg_read_all_stats;

ALTER VIEW v3 ALTER COLUMN b SET DEFAULT 7;

CREATE MATERIALIZED VIEW empty AS
SELECT a
   FROM t
WITH NO DATA;

CREATE MATERIALIZED VIEW m WITH (fillfactor = '70') AS
SELECT id,
    upper((a)::text) AS a
   FROM v;

CREATE UNIQUE INDEX ux_m ON m USING btree (id);

CREATE INDEX ix_m ON m USING btree (lower(a));

COMMENT ON MATERIALIZED VIEW m IS 'm';

ALTER MATERIALIZED VIEW m ALTER COLUMN a SET STATISTICS 500;

ALTER TABLE m CLUSTER ON ux_m;

COMMENT ON INDEX ix_m IS 'fast';

CREATE RULE nothing AS
    ON DELETE TO v2 DO INSTEAD NOTHING;

CREATE TRIGGER instead INSTEAD OF INSERT ON v2 FOR EACH ROW EXECUTE FUNCTION instead();

CREATE STATISTICS public.st_m ON id, a FROM m;

-- autogen downgrade
--       AG106 made again: drops view v3 and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops materialized view empty and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops rule v2.nothing and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on v2, brief
--       AG106 made again: drops trigger v2.instead and makes it again
--       AG106 made again: drops view v2 and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops statistics st_m and makes it again; it is empty until the next ANALYZE
--       AG106 made again: drops materialized view m and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from text to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from text to varchar(10)
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on v2 while later statements go through whole tables
--       AG107 view filled: runs the query of materialized view m to fill it again, while the tables of the migration are locked
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on v2, brief; blocks writing

DROP VIEW v3;

DROP MATERIALIZED VIEW empty;

DROP RULE nothing ON v2;

DROP TRIGGER instead ON v2;

DROP VIEW v2;

DROP STATISTICS st_m;

DROP MATERIALIZED VIEW m;

DROP VIEW v;

ALTER TABLE t ALTER COLUMN a TYPE varchar(10);

CREATE VIEW v WITH (security_barrier = 'true') AS
SELECT id,
    a
   FROM t
  WHERE ((a)::text <> 'x'::text);

COMMENT ON VIEW v IS 'It''s a view';

GRANT SELECT ON TABLE v TO PUBLIC;

CREATE VIEW v2 AS
SELECT a AS name,
    count(*) AS number
   FROM v
  GROUP BY a;

ALTER VIEW v2 OWNER TO pg_database_owner;

REVOKE DELETE ON TABLE v2 FROM pg_database_owner;

COMMENT ON COLUMN v2.name IS 'What it is called';

CREATE VIEW v3 WITH (check_option = 'local') AS
SELECT id,
    a,
    b
   FROM t
  WHERE ((a)::text = 'y'::text);

GRANT INSERT, SELECT ON TABLE v3 TO pg_monitor WITH GRANT OPTION;

GRANT UPDATE (a) ON TABLE v3 TO pg_read_all_stats;

ALTER VIEW v3 ALTER COLUMN b SET DEFAULT 7;

CREATE MATERIALIZED VIEW empty AS
SELECT a
   FROM t
WITH NO DATA;

CREATE MATERIALIZED VIEW m WITH (fillfactor = '70') AS
SELECT id,
    upper((a)::text) AS a
   FROM v;

CREATE UNIQUE INDEX ux_m ON m USING btree (id);

CREATE INDEX ix_m ON m USING btree (lower(a));

COMMENT ON MATERIALIZED VIEW m IS 'm';

ALTER MATERIALIZED VIEW m ALTER COLUMN a SET STATISTICS 500;

ALTER TABLE m CLUSTER ON ux_m;

COMMENT ON INDEX ix_m IS 'fast';

CREATE RULE nothing AS
    ON DELETE TO v2 DO INSTEAD NOTHING;

CREATE TRIGGER instead INSTEAD OF INSERT ON v2 FOR EACH ROW EXECUTE FUNCTION instead();

CREATE STATISTICS public.st_m ON id, a FROM m;
