-- online
CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, customer_id bigint, code varchar(20), amount numeric NOT NULL DEFAULT 0, note text NOT NULL, token uuid NOT NULL DEFAULT gen_random_uuid());
ALTER TABLE orders ALTER COLUMN code SET NOT NULL;
