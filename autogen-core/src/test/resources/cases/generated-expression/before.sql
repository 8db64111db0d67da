CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c integer GENERATED ALWAYS AS (a) STORED, d integer);
CREATE INDEX ix_b ON t (b);
CREATE INDEX ix_d ON t (d);
INSERT INTO t (a) VALUES (1);
