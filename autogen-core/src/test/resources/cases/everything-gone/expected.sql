-- changes: DropTable DropTable DropSequence DropEnumType

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG104 lock: ACCESS EXCLUSIVE on customers, brief
--   [ ] AG202 data loss: drops table orders with all its rows
--   [ ] AG202 data loss: drops table customers with all its rows
--   [ ] AG203 data loss: drops sequence order_seq and the position it has reached

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

DROP TABLE orders;
DROP TABLE customers;

DROP SEQUENCE order_seq;

DROP TYPE status;

-- autogen downgrade

CREATE TYPE status AS ENUM ('NEW', 'OLD');

CREATE SEQUENCE order_seq;

CREATE TABLE customers (
    id    bigint NOT NULL,
    email varchar(255) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

CREATE TABLE orders (
    id          bigint DEFAULT nextval('order_seq'::regclass) NOT NULL,
    status      status NOT NULL,
    customer_id bigint NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_orders_customer ON orders (customer_id);

ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);
