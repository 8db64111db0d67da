CREATE TABLE t (a bigint, b bigint, PRIMARY KEY (b, a));
