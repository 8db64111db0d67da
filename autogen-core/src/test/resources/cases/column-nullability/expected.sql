-- changes: AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.a NOT NULL
--       AG401 may fail on rows: fails where t.a is null
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG305 null allowed: t.b may be null; versions of the application that count on a value fail
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.c NOT NULL
--       AG401 may fail on rows: fails where t.c is null
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.d NOT NULL
--       AG401 may fail on rows: fails where t.d is null

-- autogen todo: fill t.a where it is null, then delete this line
-- UPDATE t SET a = … WHERE a IS NULL;
ALTER TABLE t ALTER COLUMN a SET NOT NULL;

ALTER TABLE t ALTER COLUMN b DROP NOT NULL;

-- autogen todo: fill t.c where it is null, then delete this line
-- UPDATE t SET c = … WHERE c IS NULL;
ALTER TABLE t ALTER COLUMN c SET NOT NULL;

-- autogen todo: fill t.d where it is null, then delete this line
-- UPDATE t SET d = … WHERE d IS NULL;
ALTER TABLE t ALTER COLUMN d SET NOT NULL;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG305 null allowed: t.a may be null; versions of the application that count on a value fail
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for t.b in rows without a value
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.b NOT NULL
--       AG305 null allowed: t.c may be null; versions of the application that count on a value fail
--       AG305 null allowed: t.d may be null; versions of the application that count on a value fail

ALTER TABLE t ALTER COLUMN a DROP NOT NULL;

-- Rows that have no value get one, since there must be one.
UPDATE t SET b = 0 WHERE b IS NULL;

ALTER TABLE t ALTER COLUMN b SET NOT NULL;
ALTER TABLE t ALTER COLUMN c DROP NOT NULL;
ALTER TABLE t ALTER COLUMN d DROP NOT NULL;
