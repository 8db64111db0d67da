CREATE TABLE t (a integer CONSTRAINT taken UNIQUE, b integer);
