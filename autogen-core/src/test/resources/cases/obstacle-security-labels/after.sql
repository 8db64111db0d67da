CREATE TABLE t (id bigint PRIMARY KEY, a bigint);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW without_label AS SELECT a FROM t;
