-- requires: 15
CREATE TABLE t (a integer, b integer, c integer);
CREATE UNIQUE INDEX ua ON t (a) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX ub ON t (b);
CREATE UNIQUE INDEX uc ON t (c) NULLS DISTINCT;
