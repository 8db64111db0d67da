CREATE TABLE t (id bigint PRIMARY KEY, a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW without_label AS SELECT a FROM t;
INSERT INTO pg_seclabel VALUES ('v'::regclass, 'pg_class'::regclass, 0, 'Guard', 'secret');
