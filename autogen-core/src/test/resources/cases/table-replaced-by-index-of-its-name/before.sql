CREATE TABLE x (id bigint);
CREATE TABLE t (a integer);
