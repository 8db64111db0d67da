-- changes: AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG406 depends on the time zone: converts with the time zone of the session: t.a from timestamp(6) to timestamp(6) with time zone
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--   [ ] AG205 data loss: rounds or cuts values of t.b from timestamp(6) to date
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from timestamp(6) to date
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--   [ ] AG205 data loss: rounds or cuts values of t.c from timestamp(6) with time zone to timestamp(3) with time zone
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from timestamp(6) with time zone to timestamp(3) with time zone
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.e
--   [ ] AG205 data loss: rounds or cuts values of t.e from time(6) to time(0)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.e from time(6) to time(0)

ALTER TABLE t ALTER COLUMN a TYPE timestamp(6) with time zone;
ALTER TABLE t ALTER COLUMN b TYPE date;
ALTER TABLE t ALTER COLUMN c TYPE timestamp(3) with time zone;
ALTER TABLE t ALTER COLUMN d TYPE timestamp(6);
ALTER TABLE t ALTER COLUMN e TYPE time(0);
ALTER TABLE t ALTER COLUMN f TYPE interval second;

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG406 depends on the time zone: converts with the time zone of the session: t.a from timestamp(6) with time zone to timestamp(6)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.d
--   [ ] AG205 data loss: rounds or cuts values of t.d from timestamp(6) to timestamp(3)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.d from timestamp(6) to timestamp(3)

ALTER TABLE t ALTER COLUMN a TYPE timestamp(6);
ALTER TABLE t ALTER COLUMN b TYPE timestamp(6);
ALTER TABLE t ALTER COLUMN c TYPE timestamp(6) with time zone;
ALTER TABLE t ALTER COLUMN d TYPE timestamp(3);
ALTER TABLE t ALTER COLUMN e TYPE time(6);
ALTER TABLE t ALTER COLUMN f TYPE interval;
