CREATE TABLE t (id bigint, x numeric(10,2), y varchar(20), z varchar(20));
CREATE INDEX partial ON t (id) WHERE x IS NOT NULL;
CREATE INDEX expression ON t (lower(y));
CREATE INDEX plain ON t (z);
INSERT INTO t VALUES (1, 1, 'y', 'z');
