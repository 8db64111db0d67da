-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the indexes of t.a again
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN a TYPE text COLLATE "C";
ALTER TABLE t ALTER COLUMN b TYPE text;

-- autogen downgrade
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the indexes of t.a again
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ALTER COLUMN a TYPE text;
ALTER TABLE t ALTER COLUMN b TYPE text COLLATE "C";
