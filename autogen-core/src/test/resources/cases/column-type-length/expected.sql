-- changes: AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.d
--       AG405 may fail on rows: fails where a value does not convert: t.d from text to varchar(255)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.d from text to varchar(255)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.e
--       AG405 may fail on rows: fails where a value does not convert: t.e from varchar(20) to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.e from varchar(20) to varchar(10)

ALTER TABLE t ALTER COLUMN a TYPE varchar(100);
ALTER TABLE t ALTER COLUMN b TYPE varchar;
ALTER TABLE t ALTER COLUMN c TYPE text;
ALTER TABLE t ALTER COLUMN d TYPE varchar(255);
ALTER TABLE t ALTER COLUMN e TYPE varchar(10);

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from varchar(100) to varchar(50)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from varchar(100) to varchar(50)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG405 may fail on rows: fails where a value does not convert: t.b from varchar to varchar(50)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from varchar to varchar(50)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG405 may fail on rows: fails where a value does not convert: t.c from text to varchar(50)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from text to varchar(50)
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN a TYPE varchar(50);
ALTER TABLE t ALTER COLUMN b TYPE varchar(50);
ALTER TABLE t ALTER COLUMN c TYPE varchar(50);
ALTER TABLE t ALTER COLUMN d TYPE text;
ALTER TABLE t ALTER COLUMN e TYPE varchar(20);
