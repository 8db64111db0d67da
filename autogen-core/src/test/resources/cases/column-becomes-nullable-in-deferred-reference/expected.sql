-- changes: AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG305 null allowed: t.p_id may be null; versions of the application that count on a value fail

ALTER TABLE t ALTER COLUMN p_id DROP NOT NULL;

-- autogen downgrade
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for t.p_id in rows without a value
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.p_id NOT NULL

SET CONSTRAINTS ALL IMMEDIATE;

-- Rows that have no value get one, since there must be one.
UPDATE t SET p_id = (SELECT referenced.id FROM p referenced ORDER BY referenced.id LIMIT 1) WHERE p_id IS NULL;

ALTER TABLE t ALTER COLUMN p_id SET NOT NULL;
