CREATE TABLE t (a integer, b integer, c text);
CREATE INDEX direction ON t (a);
CREATE INDEX columns ON t (a, b);
CREATE INDEX uniqueness ON t (b);
CREATE INDEX predicate ON t (a) WHERE b > 0;
CREATE INDEX method ON t (c);
CREATE INDEX comment_only ON t (b, c);
