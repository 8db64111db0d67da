CREATE TABLE t (id bigint PRIMARY KEY, a integer);
CREATE VIEW v WITH (security_invoker = true, security_barrier = false) AS SELECT id, a FROM t;
CREATE VIEW "V" AS SELECT v.a AS "select", v."id" AS "it's" FROM v WITH CASCADED CHECK OPTION;
