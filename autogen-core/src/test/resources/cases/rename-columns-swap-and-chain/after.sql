-- rename: t.a=b
-- rename: t.b=a
-- rename: t.c=e
-- rename: t.d=c
-- keeps: SELECT id, a, b, c, d FROM t | SELECT id, b, a, e, c FROM t
CREATE TABLE t (id bigint PRIMARY KEY, b text, a text, e integer, c integer, CHECK (b <> a), CHECK (e > c));
CREATE INDEX t_b ON t (b);
