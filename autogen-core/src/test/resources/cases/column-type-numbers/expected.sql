-- changes: AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG405 may fail on rows: fails where a value does not convert: t.b from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from bigint to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.d
--   [ ] AG205 data loss: rounds or cuts values of t.d from numeric to numeric(10,1)
--       AG405 may fail on rows: fails where a value does not convert: t.d from numeric to numeric(10,1)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.d from numeric to numeric(10,1)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.e
--   [ ] AG205 data loss: rounds or cuts values of t.e from double precision to real
--       AG405 may fail on rows: fails where a value does not convert: t.e from double precision to real
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.e from double precision to real
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.f
--       AG405 may fail on rows: fails where a value does not convert: t.f from integer to numeric(8,0)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.f from integer to numeric(8,0)

ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE t ALTER COLUMN a TYPE bigint;
ALTER TABLE t ALTER COLUMN a SET DEFAULT 1;
ALTER TABLE t ALTER COLUMN b TYPE integer;
ALTER TABLE t ALTER COLUMN c TYPE numeric(12,2);
ALTER TABLE t ALTER COLUMN d TYPE numeric(10,1);
ALTER TABLE t ALTER COLUMN e TYPE real;
ALTER TABLE t ALTER COLUMN f TYPE numeric(8,0);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG405 may fail on rows: fails where a value does not convert: t.c from numeric(12,2) to numeric(10,2)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from numeric(12,2) to numeric(10,2)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.e
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.f
--       AG405 may fail on rows: fails where a value does not convert: t.f from numeric(8,0) to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.f from numeric(8,0) to integer

ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE t ALTER COLUMN a TYPE integer;
ALTER TABLE t ALTER COLUMN a SET DEFAULT 1;
ALTER TABLE t ALTER COLUMN b TYPE bigint;
ALTER TABLE t ALTER COLUMN c TYPE numeric(10,2);
ALTER TABLE t ALTER COLUMN d TYPE numeric;
ALTER TABLE t ALTER COLUMN e TYPE double precision;
ALTER TABLE t ALTER COLUMN f TYPE integer;
