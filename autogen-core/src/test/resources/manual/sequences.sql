-- Sequences of generators, and those that serial columns own.

-- case: sequence-dropped
DROP SEQUENCE refund_seq;
-- expected:
--   + sequence refund_seq (start 1, increment 50)  shop.store.payments.Refund#id

-- case: sequence-dropped-in-schema
DROP SEQUENCE stock.stock_movement_seq;
-- expected:
--   + sequence stock.stock_movement_seq (start 1, increment 100)  shop.store.stock.StockMovement#id

-- case: sequence-added
CREATE SEQUENCE spare_seq;
-- expected:
--   - sequence spare_seq (start 1, increment 1)

-- case: sequence-renamed
ALTER SEQUENCE refund_seq RENAME TO refund_sequence;
-- expected:
--   + sequence refund_seq (start 1, increment 50)  shop.store.payments.Refund#id
--   - sequence refund_sequence (start 1, increment 50)

-- case: sequence-moved-to-other-schema
ALTER SEQUENCE refund_seq SET SCHEMA audit;
-- expected:
--   + sequence refund_seq (start 1, increment 50)  shop.store.payments.Refund#id
--   - sequence audit.refund_seq (start 1, increment 50)

-- case: sequence-start
ALTER SEQUENCE refund_seq START WITH 51;
-- expected:
--   ~ sequence refund_seq: start 51 → 1  shop.store.payments.Refund#id

-- case: sequence-increment
ALTER SEQUENCE refund_seq INCREMENT BY 1;
-- expected:
--   ~ sequence refund_seq: increment 1 → 50  shop.store.payments.Refund#id

-- case: sequence-minimum
ALTER SEQUENCE machine_seq MINVALUE 1;
-- expected:
--   ~ sequence machine_seq: minimum 1 → -100  shop.store.workshop.Machine#id

-- case: sequence-maximum
ALTER SEQUENCE machine_seq MAXVALUE 5000;
-- expected:
--   ~ sequence machine_seq: maximum 5000 → 100000  shop.store.workshop.Machine#id

-- case: sequence-cache
ALTER SEQUENCE machine_seq CACHE 1;
-- expected:
--   ~ sequence machine_seq: cache 1 → 20  shop.store.workshop.Machine#id

-- case: sequence-cycle
ALTER SEQUENCE refund_seq CYCLE;
-- expected:
--   ~ sequence refund_seq: cycle true → false  shop.store.payments.Refund#id

-- case: sequence-no-cycle
ALTER SEQUENCE machine_seq NO CYCLE;
-- expected:
--   ~ sequence machine_seq: cycle false → true  shop.store.workshop.Machine#id

-- case: sequence-type
ALTER SEQUENCE refund_seq AS integer;
-- expected:
--   ~ sequence refund_seq: type integer → bigint, maximum 2147483647 → 9223372036854775807  shop.store.payments.Refund#id

-- case: sequence-descending
DROP SEQUENCE refund_seq;
CREATE SEQUENCE refund_seq INCREMENT BY -50;
-- expected:
--   ~ sequence refund_seq: start -1 → 1, increment -50 → 50, minimum -9223372036854775808 → 1, maximum -1 → 9223372036854775807  shop.store.payments.Refund#id

-- case: sequence-owner-added
ALTER SEQUENCE refund_seq OWNED BY refund.id;
-- expected:
--   ~ sequence refund_seq: owner public.refund.id → none  shop.store.payments.Refund#id

-- case: sequence-owner-removed
ALTER SEQUENCE machine_arrival_seq OWNED BY NONE;
-- expected:
--   ~ sequence machine_arrival_seq: owner none → public.machine.arrival  shop.store.workshop.Machine#arrival

-- case: sequence-owner-changed
ALTER SEQUENCE machine_arrival_seq OWNED BY machine.revolutions;
-- expected:
--   ~ sequence machine_arrival_seq: owner public.machine.revolutions → public.machine.arrival  shop.store.workshop.Machine#arrival

-- case: sequence-owner-in-other-table
ALTER SEQUENCE machine_arrival_seq OWNED BY repair.id;
-- expected:
--   ~ sequence machine_arrival_seq: owner public.repair.id → public.machine.arrival  shop.store.workshop.Machine#arrival

-- case: sequence-comment-added
COMMENT ON SEQUENCE refund_seq IS 'Counts refunds';
-- expected:
--   ~ sequence refund_seq: comment 'Counts refunds' → none  shop.store.payments.Refund#id

-- case: sequence-of-serial-renamed
ALTER SEQUENCE machine_arrival_seq RENAME TO machine_arrivals;
-- expected:
--   + sequence machine_arrival_seq (start 1, increment 1)  shop.store.workshop.Machine#arrival
--   ~ column machine.arrival: default nextval('machine_arrivals'::regclass) → nextval('machine_arrival_seq'::regclass)  shop.store.workshop.Machine#arrival
--   - sequence machine_arrivals (start 1, increment 1)
