-- changes: AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN name TYPE varchar(20);

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.name
--       AG405 may fail on rows: fails where a value does not convert: t.name from varchar(20) to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.name from varchar(20) to varchar(10)

ALTER TABLE t ALTER COLUMN name TYPE varchar(10);
