CREATE TABLE t (a integer, b integer, c text);
CREATE INDEX partial ON t (a) WHERE b > 0;
CREATE INDEX expression ON t (lower(c));
CREATE INDEX hash ON t USING hash (c);
CREATE INDEX covering ON t (a) INCLUDE (b);
CREATE INDEX plain ON t (b);
