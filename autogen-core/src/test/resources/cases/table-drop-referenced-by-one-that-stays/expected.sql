-- changes: DropTable DropConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG104 lock: ACCESS EXCLUSIVE on customers, brief
--   [ ] AG202 data loss: drops table customers with all its rows

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

DROP TABLE customers;

-- autogen downgrade
--       AG504 foreign key without index: no index begins with the columns of foreign key orders_customer_id_fkey of orders: deleting from customers reads all of it
--       AG105 foreign key check: blocks writing to orders while foreign key orders_customer_id_fkey is checked
--       AG404 may fail on rows: fails where rows of orders reference a row that customers does not have

CREATE TABLE customers (
    id bigint NOT NULL,
    PRIMARY KEY (id)
);

ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);
