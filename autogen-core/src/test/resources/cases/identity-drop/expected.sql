-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG203 data loss: drops the sequence of t.id and the position it has reached
--   [ ] AG203 data loss: drops the sequence of t.number and the position it has reached
--       AG305 null allowed: t.number may be null; versions of the application that count on a value fail

ALTER TABLE t ALTER COLUMN id DROP IDENTITY;
ALTER TABLE t ALTER COLUMN number DROP IDENTITY;
ALTER TABLE t ALTER COLUMN number DROP NOT NULL;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for t.number in rows without a value
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.number NOT NULL

ALTER TABLE t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('t', 'id'), greatest(max(id) + 1, 1), false) FROM t;

-- Rows that have no value get one, since there must be one.
UPDATE t SET number = 0 WHERE number IS NULL;

ALTER TABLE t ALTER COLUMN number SET NOT NULL;
ALTER TABLE t ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (START WITH 5);

SELECT setval(pg_get_serial_sequence('t', 'number'), greatest(max(number) + 1, 5), false) FROM t;
