-- changes: DropConstraint DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG104 lock: ACCESS EXCLUSIVE on customers, brief
--   [ ] AG201 data loss: drops column orders.customer_id; versions of the application that still read it will fail

ALTER TABLE orders DROP CONSTRAINT orders_tenant_id_customer_id_fkey;
ALTER TABLE orders DROP COLUMN customer_id;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG113 rows updated: updates rows of orders in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for orders.customer_id in all rows
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on orders while later statements go through whole tables
--       AG102 scan: reads all rows of orders under ACCESS EXCLUSIVE: orders.customer_id NOT NULL
--       AG301 breaks running versions: versions of the application that do not know orders.customer_id cannot insert any more
--       AG504 foreign key without index: no index begins with the columns of foreign key orders_tenant_id_customer_id_fkey of orders: deleting from customers reads all of it
--       AG105 foreign key check: blocks writing to orders and customers while foreign key orders_tenant_id_customer_id_fkey is checked
--       AG404 may fail on rows: fails where rows of orders reference a row that customers does not have

-- The values were dropped: each row gets one that customers has.
ALTER TABLE orders ADD COLUMN customer_id bigint;

UPDATE orders SET customer_id = (SELECT referenced.id FROM customers referenced WHERE referenced.tenant_id = orders.tenant_id ORDER BY referenced.tenant_id, referenced.id LIMIT 1);

ALTER TABLE orders ALTER COLUMN customer_id SET NOT NULL;
ALTER TABLE orders ADD CONSTRAINT orders_tenant_id_customer_id_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED;
