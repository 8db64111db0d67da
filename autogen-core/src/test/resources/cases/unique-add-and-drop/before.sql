CREATE TABLE t (a integer, b integer UNIQUE);
INSERT INTO t VALUES (1, 1);
