-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the indexes of t.x again
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the indexes of t.y again
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN x TYPE numeric;
ALTER TABLE t ALTER COLUMN y TYPE varchar(40);
ALTER TABLE t ALTER COLUMN z TYPE varchar(40);

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.x
--   [ ] AG205 data loss: rounds or cuts values of t.x from numeric to numeric(10,2)
--       AG405 may fail on rows: fails where a value does not convert: t.x from numeric to numeric(10,2)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.x from numeric to numeric(10,2)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.y
--       AG405 may fail on rows: fails where a value does not convert: t.y from varchar(40) to varchar(20)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.y from varchar(40) to varchar(20)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.z
--       AG405 may fail on rows: fails where a value does not convert: t.z from varchar(40) to varchar(20)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.z from varchar(40) to varchar(20)

ALTER TABLE t ALTER COLUMN x TYPE numeric(10,2);
ALTER TABLE t ALTER COLUMN y TYPE varchar(20);
ALTER TABLE t ALTER COLUMN z TYPE varchar(20);
