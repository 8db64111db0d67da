-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bytea to oid
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bytea to oid
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG405 may fail on rows: fails where a value does not convert: t.b from text to oid
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from text to oid
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from oid to bytea

ALTER TABLE t ALTER COLUMN a TYPE oid USING lo_from_bytea(0, a);
ALTER TABLE t ALTER COLUMN b TYPE oid USING lo_from_bytea(0, convert_to(b, 'UTF8'));
ALTER TABLE t ALTER COLUMN c TYPE bytea USING lo_get(c);

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from oid to bytea
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from oid to text
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG405 may fail on rows: fails where a value does not convert: t.c from bytea to oid
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from bytea to oid

ALTER TABLE t ALTER COLUMN a TYPE bytea USING lo_get(a);
ALTER TABLE t ALTER COLUMN b TYPE text USING convert_from(lo_get(b), 'UTF8');
ALTER TABLE t ALTER COLUMN c TYPE oid USING lo_from_bytea(0, c);
