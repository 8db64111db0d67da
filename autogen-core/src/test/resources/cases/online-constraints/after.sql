-- online
-- requires: 15
CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint NOT NULL, customer_id bigint, code varchar(20), amount numeric, CONSTRAINT orders_pk PRIMARY KEY (id), CONSTRAINT one_code UNIQUE NULLS NOT DISTINCT (code) INCLUDE (amount), CONSTRAINT late UNIQUE (customer_id, id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT positive CHECK (amount > 0), CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE);
