-- Somebody changed a column of a database that Hibernate had made. Below each change stands what the diff against the
-- entities says; the upgrade leads back to exactly what Hibernate had made, the downgrade to exactly what was found.

-- case: column-dropped
ALTER TABLE customer DROP COLUMN time_zone;
-- expected:
--   + column customer.time_zone varchar(255)  shop.store.customers.Customer#timeZone

-- case: column-dropped-with-its-index
ALTER TABLE customer DROP COLUMN birthday;
-- expected:
--   + column customer.birthday date  shop.store.customers.Customer#birthday
--   + index customer_name_idx on customer (last_name, first_name, birthday desc)  shop.store.customers.Customer

-- case: column-added
ALTER TABLE customer ADD COLUMN shoe_size integer;
-- expected:
--   - column customer.shoe_size integer

-- case: column-added-with-everything
ALTER TABLE customer ADD COLUMN shoe_size numeric(4,1) NOT NULL DEFAULT 42.0 CHECK (shoe_size > 0) UNIQUE;
-- expected:
--   - unique customer_shoe_size_key on customer (shoe_size)
--   - check customer_shoe_size_check on customer (shoe_size > 0)
--   - column customer.shoe_size numeric(4,1) not null default 42.0

-- case: column-renamed
ALTER TABLE customer RENAME COLUMN time_zone TO zone;
-- expected:
--   + column customer.time_zone varchar(255)  shop.store.customers.Customer#timeZone
--   - column customer.zone varchar(255)

-- case: column-not-null-not-valid
-- requires: 18
ALTER TABLE loyalty_card ALTER COLUMN level DROP NOT NULL;
ALTER TABLE loyalty_card ADD CONSTRAINT loyalty_card_level_not_null NOT NULL level NOT VALID;
-- expected:
--   ~ column loyalty_card.level: not null not valid → not null  shop.store.customers.LoyaltyCard#level
