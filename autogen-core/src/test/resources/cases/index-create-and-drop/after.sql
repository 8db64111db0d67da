-- requires: 15
CREATE TABLE t (a integer, b integer, c text);
CREATE INDEX plain ON t (a);
CREATE INDEX directions ON t (a DESC, b NULLS FIRST, c DESC NULLS LAST);
CREATE UNIQUE INDEX uniq ON t (b) NULLS NOT DISTINCT;
CREATE INDEX expression ON t (lower(c), (a + b));
CREATE INDEX partial ON t (a) WHERE b > 0 AND c = 'x';
CREATE INDEX hash ON t USING hash (c);
CREATE INDEX operator_class ON t (c text_pattern_ops, c COLLATE "C");
CREATE INDEX covering ON t (a) INCLUDE (b, c);
CREATE INDEX options ON t (a) WITH (fillfactor = 70);
COMMENT ON INDEX plain IS 'for finding';
