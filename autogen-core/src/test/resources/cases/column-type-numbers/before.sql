CREATE TABLE t (a integer DEFAULT 1, b bigint, c numeric(10, 2), d numeric, e double precision, f integer);
INSERT INTO t VALUES (1, 1, 1.5, 1.25, 1.25, 1);
