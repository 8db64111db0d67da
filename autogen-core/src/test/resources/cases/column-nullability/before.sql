CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer NOT NULL, c bigint REFERENCES t, d text UNIQUE);
INSERT INTO t VALUES (1, 1, 1, 1, 'd');
