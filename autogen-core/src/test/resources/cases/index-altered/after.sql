CREATE TABLE t (a integer, b integer, c text);
CREATE INDEX direction ON t (a DESC);
CREATE INDEX columns ON t (b, a);
CREATE UNIQUE INDEX uniqueness ON t (b);
CREATE INDEX predicate ON t (a) WHERE b > 10;
CREATE INDEX method ON t USING hash (c);
CREATE INDEX comment_only ON t (b, c);
COMMENT ON INDEX comment_only IS 'new';
