CREATE TABLE t (a integer, b integer CHECK (b > 0));
