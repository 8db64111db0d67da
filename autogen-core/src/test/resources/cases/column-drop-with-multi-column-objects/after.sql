CREATE TABLE t (b integer, c integer, EXCLUDE USING btree (c WITH =));
CREATE INDEX ix_stays ON t (c);
