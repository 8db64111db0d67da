CREATE TABLE t (id bigint PRIMARY KEY, d text DEFAULT 'b', g text GENERATED ALWAYS AS (d || '?') STORED);
