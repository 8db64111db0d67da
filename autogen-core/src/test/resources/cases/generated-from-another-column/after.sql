CREATE TABLE t (id bigint PRIMARY KEY, x integer, c text GENERATED ALWAYS AS (x::text || '!') STORED);
CREATE VIEW v AS SELECT c FROM t;
