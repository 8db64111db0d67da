CREATE TABLE t (id bigint PRIMARY KEY, number integer);
