CREATE TABLE t (id bigint PRIMARY KEY, b integer);
