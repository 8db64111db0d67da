CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b integer GENERATED ALWAYS AS (a + 1) STORED UNIQUE);
CREATE INDEX ix_b ON t (b, id);
