-- online
CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, customer_id bigint, code varchar(20), amount numeric);
CREATE INDEX by_amount ON orders (amount DESC);
CREATE UNIQUE INDEX by_customer ON orders (customer_id, id);
CREATE TABLE note (id bigint PRIMARY KEY, text text);
CREATE INDEX by_text ON note (text);
