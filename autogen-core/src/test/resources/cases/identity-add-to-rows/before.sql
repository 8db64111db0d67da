CREATE TABLE t (id bigint PRIMARY KEY, number integer, low integer NOT NULL);
INSERT INTO t VALUES (41, 1, -5);
