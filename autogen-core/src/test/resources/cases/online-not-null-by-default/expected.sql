-- changes: AddColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG113 rows updated: updates rows of orders in one transaction, and keeps them locked until it ends

ALTER TABLE orders ADD COLUMN ref uuid;
-- autogen commit

ALTER TABLE orders ALTER COLUMN ref SET DEFAULT gen_random_uuid();

-- autogen repeat
-- Rows that have no value get the default, 5000 at a time.
UPDATE orders SET ref = DEFAULT
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM orders WHERE ref IS NULL
    LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED));

-- Rows that somebody had locked.
UPDATE orders SET ref = DEFAULT WHERE ref IS NULL;

-- autogen repeat
-- Rows that have no value get the default, 5000 at a time.
UPDATE orders SET amount = DEFAULT
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM orders WHERE amount IS NULL
    LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED));

-- Rows that somebody had locked.
UPDATE orders SET amount = DEFAULT WHERE amount IS NULL;
-- autogen commit

ALTER TABLE orders ADD CONSTRAINT orders_amount_not_null NOT NULL amount NOT VALID;
-- autogen commit

ALTER TABLE orders VALIDATE CONSTRAINT orders_amount_not_null;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG305 null allowed: orders.amount may be null; versions of the application that count on a value fail
--   [ ] AG201 data loss: drops column orders.ref; versions of the application that still read it will fail

ALTER TABLE orders ALTER COLUMN amount DROP NOT NULL;
ALTER TABLE orders DROP COLUMN ref;
