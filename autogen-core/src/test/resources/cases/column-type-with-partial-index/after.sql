CREATE TABLE t (id bigint, x numeric, y varchar(40), z varchar(40));
CREATE INDEX partial ON t (id) WHERE x IS NOT NULL;
CREATE INDEX expression ON t (lower(y));
CREATE INDEX plain ON t (z);
