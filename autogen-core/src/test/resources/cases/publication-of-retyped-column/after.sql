-- requires: 15
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b integer);
CREATE PUBLICATION rows FOR TABLE t WHERE (a > 1);
CREATE PUBLICATION "Columns" FOR TABLE t (id, a);
CREATE PUBLICATION whole FOR TABLE t;
