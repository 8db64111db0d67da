CREATE TABLE t (a bigint, b bigint, PRIMARY KEY (a, b));
