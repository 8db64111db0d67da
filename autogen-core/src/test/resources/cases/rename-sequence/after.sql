-- rename: order_ids=orders_seq
-- keeps: SELECT last_value FROM order_ids | SELECT last_value FROM orders_seq
CREATE SEQUENCE orders_seq INCREMENT 50;
CREATE TABLE orders (id bigint PRIMARY KEY DEFAULT nextval('orders_seq'));
