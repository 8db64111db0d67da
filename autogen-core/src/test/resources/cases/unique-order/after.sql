CREATE TABLE t (a integer, b integer, CONSTRAINT uq UNIQUE (b, a));
