CREATE TABLE t (id bigint PRIMARY KEY, a integer DEFAULT 7, b text, c bigint, d integer NOT NULL DEFAULT 3, e timestamptz);
INSERT INTO t VALUES (1, NULL, NULL, NULL, 1, NULL), (2, 2, 'b', 2, 2, '2026-01-01');
