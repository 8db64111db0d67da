-- changes: AlterColumn

-- autogen upgrade
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: tries the checks of t.total again

ALTER TABLE t ALTER COLUMN total TYPE numeric(12,2);

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.total
--       AG405 may fail on rows: fails where a value does not convert: t.total from numeric(12,2) to numeric(10,2)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.total from numeric(12,2) to numeric(10,2)

ALTER TABLE t ALTER COLUMN total TYPE numeric(10,2);
