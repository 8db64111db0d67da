CREATE TABLE t (a integer, b integer, c integer, UNIQUE (a, b), CHECK (a < b), EXCLUDE USING btree (c WITH =));
CREATE INDEX ix_a_b ON t (b, a);
CREATE INDEX ix_expression ON t ((a + b));
CREATE INDEX ix_partial ON t (c) WHERE a > 0;
CREATE INDEX ix_stays ON t (c);
