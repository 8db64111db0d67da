CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, customer_id bigint, code varchar(20), amount numeric);
