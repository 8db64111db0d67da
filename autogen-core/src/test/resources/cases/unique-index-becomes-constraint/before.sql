CREATE TABLE t (a integer, b integer CONSTRAINT ub UNIQUE);
CREATE UNIQUE INDEX ua ON t (a);
