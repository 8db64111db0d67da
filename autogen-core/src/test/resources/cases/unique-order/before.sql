CREATE TABLE t (a integer, b integer, CONSTRAINT uq UNIQUE (a, b));
