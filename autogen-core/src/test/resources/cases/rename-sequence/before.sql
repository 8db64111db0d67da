CREATE SEQUENCE order_ids INCREMENT 50;
CREATE TABLE orders (id bigint PRIMARY KEY DEFAULT nextval('order_ids'));
SELECT nextval('order_ids');
