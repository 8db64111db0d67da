CREATE TABLE t (a integer CHECK (a > 0 AND a < 100), b integer);
