CREATE TABLE t (id bigint PRIMARY KEY, name text NOT NULL);
INSERT INTO t VALUES (10, 'a'), (20, 'b');
