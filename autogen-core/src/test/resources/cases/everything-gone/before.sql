CREATE SEQUENCE order_seq;
CREATE TYPE status AS ENUM ('NEW', 'OLD');
CREATE TABLE customers (id bigint PRIMARY KEY, email varchar(255) NOT NULL UNIQUE);
CREATE TABLE orders (id bigint DEFAULT nextval('order_seq') PRIMARY KEY, status status NOT NULL, customer_id bigint NOT NULL REFERENCES customers);
CREATE INDEX ix_orders_customer ON orders (customer_id);
