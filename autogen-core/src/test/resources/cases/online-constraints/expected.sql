-- changes: AddConstraint AddConstraint AddConstraint AddConstraint AddConstraint

-- autogen upgrade
--       AG402 may fail on rows: fails where rows of orders have the same id
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG402 may fail on rows: fails where rows of orders have the same code
--       AG402 may fail on rows: fails where rows of orders have the same customer_id, id
--       AG403 may fail on rows: fails where rows of orders break check positive
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on orders, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on customer, brief; blocks writing
--       AG404 may fail on rows: fails where rows of orders reference a row that customer does not have

-- autogen no-transaction
CREATE UNIQUE INDEX CONCURRENTLY orders_pk ON orders (id);

ALTER TABLE orders ADD CONSTRAINT orders_pk PRIMARY KEY USING INDEX orders_pk;

-- autogen no-transaction
CREATE UNIQUE INDEX CONCURRENTLY one_code ON orders (code) INCLUDE (amount) NULLS NOT DISTINCT;

ALTER TABLE orders ADD CONSTRAINT one_code UNIQUE USING INDEX one_code;

-- autogen no-transaction
CREATE UNIQUE INDEX CONCURRENTLY late ON orders (customer_id, id);

ALTER TABLE orders ADD CONSTRAINT late UNIQUE USING INDEX late DEFERRABLE INITIALLY DEFERRED;
-- autogen commit

ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount > (0)::numeric) NOT VALID;
-- autogen commit

ALTER TABLE orders VALIDATE CONSTRAINT positive;
-- autogen commit

ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE NOT VALID;
-- autogen commit

ALTER TABLE orders VALIDATE CONSTRAINT customer_fk;

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops customer_fk of orders; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG104 lock: ACCESS EXCLUSIVE on customer, brief
--   [ ] AG502 constraint dropped: drops orders_pk of orders; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops one_code of orders; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops late of orders; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops positive of orders; the database no longer refuses what it refused

ALTER TABLE orders DROP CONSTRAINT customer_fk;
ALTER TABLE orders DROP CONSTRAINT orders_pk;
ALTER TABLE orders DROP CONSTRAINT one_code;
ALTER TABLE orders DROP CONSTRAINT late;
ALTER TABLE orders DROP CONSTRAINT positive;
