-- changes: AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG405 may fail on rows: fails where a value does not convert: t.b from varchar to varchar(50)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from varchar to varchar(50)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--   [ ] AG205 data loss: rounds or cuts values of t.c from numeric to numeric(10,2)
--       AG405 may fail on rows: fails where a value does not convert: t.c from numeric to numeric(10,2)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from numeric to numeric(10,2)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.e
--   [ ] AG205 data loss: rounds or cuts values of t.e from timestamp with time zone to timestamp(3) with time zone
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.e from timestamp with time zone to timestamp(3) with time zone
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.g
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.h

ALTER TABLE t ALTER COLUMN a TYPE varchar;
ALTER TABLE t ALTER COLUMN b TYPE varchar(50);
ALTER TABLE t ALTER COLUMN c TYPE numeric(10,2);
ALTER TABLE t ALTER COLUMN d TYPE numeric;
ALTER TABLE t ALTER COLUMN e TYPE timestamp(3) with time zone;
ALTER TABLE t ALTER COLUMN f TYPE timestamp with time zone;
ALTER TABLE t ALTER COLUMN g TYPE bit varying(3);
ALTER TABLE t ALTER COLUMN h TYPE varchar;
ALTER TABLE t ALTER COLUMN i TYPE time;
ALTER TABLE t ALTER COLUMN j DROP DEFAULT;
ALTER TABLE t ALTER COLUMN j TYPE interval;
ALTER TABLE t ALTER COLUMN j SET DEFAULT '14 days'::interval;

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from varchar to varchar(50)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from varchar to varchar(50)
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.d
--   [ ] AG205 data loss: rounds or cuts values of t.d from numeric to numeric(10,2)
--       AG405 may fail on rows: fails where a value does not convert: t.d from numeric to numeric(10,2)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.d from numeric to numeric(10,2)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.f
--   [ ] AG205 data loss: rounds or cuts values of t.f from timestamp with time zone to timestamp(3) with time zone
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.f from timestamp with time zone to timestamp(3) with time zone
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.g
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.h
--       AG405 may fail on rows: fails where a value does not convert: t.h from varchar to char(5)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.h from varchar to char(5)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.i
--   [ ] AG205 data loss: rounds or cuts values of t.i from time to time(0)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.i from time to time(0)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.j
--   [ ] AG205 data loss: rounds or cuts values of t.j from interval to interval day to second(3)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.j from interval to interval day to second(3)

ALTER TABLE t ALTER COLUMN a TYPE varchar(50);
ALTER TABLE t ALTER COLUMN b TYPE varchar;
ALTER TABLE t ALTER COLUMN c TYPE numeric;
ALTER TABLE t ALTER COLUMN d TYPE numeric(10,2);
ALTER TABLE t ALTER COLUMN e TYPE timestamp with time zone;
ALTER TABLE t ALTER COLUMN f TYPE timestamp(3) with time zone;
ALTER TABLE t ALTER COLUMN g TYPE bit(3);
ALTER TABLE t ALTER COLUMN h TYPE char(5);
ALTER TABLE t ALTER COLUMN i TYPE time(0);
ALTER TABLE t ALTER COLUMN j DROP DEFAULT;
ALTER TABLE t ALTER COLUMN j TYPE interval day to second(3);
ALTER TABLE t ALTER COLUMN j SET DEFAULT '14 days'::interval day to second(3);
