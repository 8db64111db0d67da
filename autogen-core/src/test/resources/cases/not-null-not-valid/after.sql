-- requires: 18
-- backfill: UPDATE t SET a = 0 WHERE a IS NULL
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT a_later NOT NULL, b integer, d integer, e integer);
ALTER TABLE t ADD CONSTRAINT d_later NOT NULL d NOT VALID;
