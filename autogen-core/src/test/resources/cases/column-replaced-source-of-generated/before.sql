CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a + 1) STORED UNIQUE);
CREATE INDEX ix_b ON t (b, id);
INSERT INTO t (id, a) VALUES (1, 1);
