CREATE TABLE tenants (id bigint PRIMARY KEY);
CREATE TABLE customers (tenant_id bigint REFERENCES tenants, id bigint, PRIMARY KEY (tenant_id, id));
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    tenant_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customers DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO tenants VALUES (1), (2);
INSERT INTO customers VALUES (1, 10), (2, 20);
INSERT INTO orders VALUES (1, 1, 10), (2, 2, 20);
