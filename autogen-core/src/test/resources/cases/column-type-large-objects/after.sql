CREATE TABLE t (id bigint, a oid, b oid, c bytea);
