CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED, c integer, d integer GENERATED ALWAYS AS (a) STORED);
CREATE INDEX ix_b ON t (b);
CREATE INDEX ix_d ON t (d);
