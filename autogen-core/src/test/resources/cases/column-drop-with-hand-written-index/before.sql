CREATE TABLE t (a integer, b integer, c integer);
CREATE INDEX ix_partial_on_a ON t (b) WHERE a > 0;
CREATE INDEX ix_partial_on_c ON t (b) WHERE c > 0;
