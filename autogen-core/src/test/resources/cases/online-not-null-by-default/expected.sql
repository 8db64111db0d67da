-- changes: AddColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG113 rows updated: updates rows of orders in one transaction, and keeps them locked until it ends

ALTER TABLE orders ADD COLUMN ref uuid;
-- autogen commit

ALTER TABLE orders ALTER COLUMN ref SET DEFAULT gen_random_uuid();

-- autogen repeat
-- Rows that have no value get the default, 5000 at a time.
WITH batch AS MATERIALIZED (
    SELECT ctid AS place FROM orders
    WHERE ref IS NULL AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid
    LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED)
UPDATE orders SET ref = DEFAULT
WHERE ref IS NULL AND ctid = ANY (ARRAY(SELECT place FROM batch))
    AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL;

-- Rows that somebody had locked or moved.
UPDATE orders SET ref = DEFAULT WHERE ref IS NULL;

-- autogen repeat
-- Rows that have no value get the default, 5000 at a time.
WITH batch AS MATERIALIZED (
    SELECT ctid AS place FROM orders
    WHERE amount IS NULL AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid
    LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED)
UPDATE orders SET amount = DEFAULT
WHERE amount IS NULL AND ctid = ANY (ARRAY(SELECT place FROM batch))
    AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL;

-- Rows that somebody had locked or moved.
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
