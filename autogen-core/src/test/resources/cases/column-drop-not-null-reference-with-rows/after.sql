CREATE TABLE tenants (id bigint PRIMARY KEY);
CREATE TABLE customers (tenant_id bigint REFERENCES tenants, id bigint, PRIMARY KEY (tenant_id, id));
CREATE TABLE orders (id bigint PRIMARY KEY, tenant_id bigint NOT NULL);
