CREATE TABLE t (a integer, b integer, c integer);
CREATE UNIQUE INDEX ua ON t (a);
CREATE UNIQUE INDEX ub ON t (b) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX uc ON t (c);
