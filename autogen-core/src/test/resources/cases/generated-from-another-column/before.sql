CREATE TABLE t (id bigint PRIMARY KEY, a text, x integer, c text GENERATED ALWAYS AS (a || '!') STORED);
CREATE VIEW v AS SELECT c FROM t;
INSERT INTO t (id, a, x) VALUES (1, 'a', 1);
