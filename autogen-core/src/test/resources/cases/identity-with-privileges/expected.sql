-- changes: DropTable AlterColumn AlterColumn DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG203 data loss: drops the sequence of t.b and the position it has reached
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table dropped with all its rows

ALTER TABLE t ALTER COLUMN b DROP IDENTITY;
ALTER TABLE t ALTER COLUMN c TYPE bigint;
ALTER TABLE t DROP COLUMN a;

DROP TABLE dropped;

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: a value for each in t.a
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG405 may fail on rows: fails where a value does not convert: t.c from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from bigint to integer

CREATE TABLE dropped (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    PRIMARY KEY (id)
);

ALTER TABLE t ADD COLUMN a bigint GENERATED ALWAYS AS IDENTITY NOT NULL;
ALTER TABLE t ALTER COLUMN b ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('t', 'b'), greatest(max(b) + 1, 1), false) FROM t;

ALTER TABLE t ALTER COLUMN c TYPE integer;

GRANT USAGE ON SEQUENCE dropped_id_seq TO pg_monitor;

GRANT SELECT ON SEQUENCE t_a_seq TO PUBLIC;

COMMENT ON SEQUENCE t_b_seq IS 'counts';

GRANT UPDATE ON SEQUENCE t_b_seq TO pg_monitor WITH GRANT OPTION;
