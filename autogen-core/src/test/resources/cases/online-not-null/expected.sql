-- changes: AddColumn AddColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG301 breaks running versions: versions of the application that do not know orders.note cannot insert any more
--       AG401 may fail on rows: fails where orders.note is null
--       AG113 rows updated: updates rows of orders in one transaction, and keeps them locked until it ends
--       AG401 may fail on rows: fails where orders.code is null
--       AG306 default changed: sets the default of orders.amount; running versions of the application get it as well

ALTER TABLE orders ADD COLUMN note text;
-- autogen commit

-- autogen todo: fill orders.note where it is null, after a line -- autogen repeat, then delete this line
-- WITH batch AS MATERIALIZED (SELECT ctid AS place FROM orders WHERE note IS NULL AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED) UPDATE orders SET note = … WHERE note IS NULL AND ctid = ANY (ARRAY(SELECT place FROM batch)) AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL;
ALTER TABLE orders ADD CONSTRAINT orders_note_not_null NOT NULL note NOT VALID;
-- autogen commit

ALTER TABLE orders VALIDATE CONSTRAINT orders_note_not_null;
-- autogen commit

ALTER TABLE orders ADD COLUMN token uuid;
-- autogen commit

ALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();

-- autogen repeat
-- Rows that have no value get the default, 5000 at a time.
WITH batch AS MATERIALIZED (
    SELECT ctid AS place FROM orders
    WHERE token IS NULL AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid
    LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED)
UPDATE orders SET token = DEFAULT
WHERE token IS NULL AND ctid = ANY (ARRAY(SELECT place FROM batch))
    AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL;

-- Rows that somebody had locked or moved.
UPDATE orders SET token = DEFAULT WHERE token IS NULL;
-- autogen commit

ALTER TABLE orders ADD CONSTRAINT orders_token_not_null NOT NULL token NOT VALID;
-- autogen commit

ALTER TABLE orders VALIDATE CONSTRAINT orders_token_not_null;
-- autogen commit

-- autogen todo: fill orders.code where it is null, after a line -- autogen repeat, then delete this line
-- WITH batch AS MATERIALIZED (SELECT ctid AS place FROM orders WHERE code IS NULL AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED) UPDATE orders SET code = … WHERE code IS NULL AND ctid = ANY (ARRAY(SELECT place FROM batch)) AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL;
ALTER TABLE orders ADD CONSTRAINT orders_code_not_null NOT NULL code NOT VALID;
-- autogen commit

ALTER TABLE orders VALIDATE CONSTRAINT orders_code_not_null;
-- autogen commit

ALTER TABLE orders ALTER COLUMN amount SET DEFAULT 0;

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
--       AG305 null allowed: orders.code may be null; versions of the application that count on a value fail
--       AG306 default changed: drops the default of orders.amount; running versions of the application get it as well
--       AG305 null allowed: orders.amount may be null; versions of the application that count on a value fail
--   [ ] AG201 data loss: drops column orders.note; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column orders.token; versions of the application that still read it will fail

ALTER TABLE orders ALTER COLUMN code DROP NOT NULL;
ALTER TABLE orders ALTER COLUMN amount DROP DEFAULT;
ALTER TABLE orders ALTER COLUMN amount DROP NOT NULL;
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE orders DROP COLUMN token;
