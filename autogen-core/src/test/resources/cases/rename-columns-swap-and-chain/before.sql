CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, c integer, d integer, CHECK (a <> b), CHECK (c > d));
CREATE INDEX t_a ON t (a);
INSERT INTO t VALUES (1, 'x', 'y', 2, 1);
