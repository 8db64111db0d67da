CREATE TABLE t (id bigint PRIMARY KEY, d text DEFAULT 'a', g text GENERATED ALWAYS AS (d || '!') STORED);
INSERT INTO t (id) VALUES (1);
