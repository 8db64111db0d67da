CREATE TABLE t (a integer CONSTRAINT ua UNIQUE, b integer CONSTRAINT ub UNIQUE, c integer, CONSTRAINT uc UNIQUE (c));
