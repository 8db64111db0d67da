CREATE TABLE t (id bigint, a bytea, b text, c oid);
INSERT INTO t VALUES (1, '\x0102', 'long', lo_from_bytea(0, 'x'));
