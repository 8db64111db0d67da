-- Primary keys and unique constraints.

-- case: primary-key-dropped
ALTER TABLE coupon DROP CONSTRAINT coupon_pkey CASCADE;
-- expected:
--   + primary key coupon_pkey on coupon (code)  shop.store.orders.Coupon
--   + foreign key fk5noojhhhjd8fq3abmhc2f0y97 on order_coupon (coupon_code) → coupon (code)  shop.store.orders.Order#coupons

-- case: primary-key-dropped-unreferenced
ALTER TABLE loyalty_card DROP CONSTRAINT loyalty_card_pkey;
-- expected:
--   + primary key loyalty_card_pkey on loyalty_card (id)  shop.store.customers.LoyaltyCard

-- case: primary-key-added
ALTER TABLE review_vote ADD PRIMARY KEY (review_id, customer_id);
-- expected:
--   ~ column review_vote.customer_id: not null → nullable  shop.store.catalogue.Review#helpfulFor
--   - primary key review_vote_pkey on review_vote (review_id, customer_id)

-- case: primary-key-columns
ALTER TABLE order_coupon DROP CONSTRAINT order_coupon_pkey;
ALTER TABLE order_coupon ADD PRIMARY KEY (order_id);
-- expected:
--   ~ primary key order_coupon_pkey on order_coupon (order_id) → primary key (order_id, coupon_code)  shop.store.orders.Order#coupons

-- case: primary-key-deferrable
ALTER TABLE order_coupon DROP CONSTRAINT order_coupon_pkey;
ALTER TABLE order_coupon ADD PRIMARY KEY (order_id, coupon_code) DEFERRABLE;
-- expected:
--   ~ primary key order_coupon_pkey on order_coupon (order_id, coupon_code) deferrable → primary key (order_id, coupon_code)  shop.store.orders.Order#coupons

-- case: primary-key-included
ALTER TABLE loyalty_card DROP CONSTRAINT loyalty_card_pkey;
ALTER TABLE loyalty_card ADD PRIMARY KEY (id) INCLUDE (points);
-- expected:
--   ~ primary key loyalty_card_pkey on loyalty_card (id) include (points) → primary key (id)  shop.store.customers.LoyaltyCard

-- case: primary-key-renamed-named
ALTER TABLE part RENAME CONSTRAINT part_key TO part_pkey;
-- expected:
--   ~ constraint part_pkey of part → part_key

-- case: unique-dropped-named
ALTER TABLE supplier DROP CONSTRAINT supplier_name_key;
-- expected:
--   + unique supplier_name_key on supplier (name)  shop.store.catalogue.Supplier

-- case: unique-dropped-unnamed
ALTER TABLE customer DROP CONSTRAINT customer_email_key;
-- expected:
--   + unique customer_email_key on customer (email)  shop.store.customers.Customer#email

-- case: unique-dropped-of-several-columns
ALTER TABLE storefront DROP CONSTRAINT storefront_tenant_host_key;
-- expected:
--   + unique storefront_tenant_host_key on storefront (tenant, host)  shop.store.market.Storefront

-- case: unique-dropped-that-is-referenced
ALTER TABLE part DROP CONSTRAINT part_drawing_key CASCADE;
-- expected:
--   + unique part_drawing_key on part (drawing)  shop.store.workshop.Part#drawing
--   + foreign key repair_drawing_fk on repair (drawing) → part (drawing)  shop.store.workshop.Repair#drawn

-- case: unique-added
ALTER TABLE customer ADD UNIQUE (last_name, first_name);
-- expected:
--   - unique customer_last_name_first_name_key on customer (last_name, first_name)

-- case: unique-added-of-primary-key-column
ALTER TABLE coupon ADD CONSTRAINT coupon_code_again UNIQUE (code);
-- expected:
--   - unique coupon_code_again on coupon (code)

-- case: unique-columns
ALTER TABLE price_list DROP CONSTRAINT price_list_code_key;
ALTER TABLE price_list ADD CONSTRAINT price_list_code_key UNIQUE (code);
-- expected:
--   ~ unique price_list_code_key on price_list (code) → unique (code, valid_from)  shop.store.catalogue.PriceList

-- case: unique-column-order
ALTER TABLE price_list DROP CONSTRAINT price_list_code_key;
ALTER TABLE price_list ADD CONSTRAINT price_list_code_key UNIQUE (valid_from, code);
-- expected:
--   ~ unique price_list_code_key on price_list (valid_from, code) → unique (code, valid_from)  shop.store.catalogue.PriceList

-- case: unique-renamed-named
ALTER TABLE supplier RENAME CONSTRAINT supplier_name_key TO only_one_name;
-- expected:
--   ~ constraint only_one_name of supplier → supplier_name_key

-- case: unique-deferrable
ALTER TABLE supplier DROP CONSTRAINT supplier_name_key;
ALTER TABLE supplier ADD CONSTRAINT supplier_name_key UNIQUE (name) DEFERRABLE;
-- expected:
--   ~ unique supplier_name_key on supplier (name) deferrable → unique (name)  shop.store.catalogue.Supplier

-- case: unique-no-longer-deferrable
ALTER TABLE machine DROP CONSTRAINT machine_phone_key;
ALTER TABLE machine ADD CONSTRAINT machine_phone_key UNIQUE (phone);
-- expected:
--   ~ unique machine_phone_key on machine (phone) → unique (phone) deferrable  shop.store.workshop.Machine

-- case: unique-initially-immediate
ALTER TABLE machine DROP CONSTRAINT machine_place_key;
ALTER TABLE machine ADD CONSTRAINT machine_place_key UNIQUE (hall, place) DEFERRABLE INITIALLY IMMEDIATE;
-- expected:
--   ~ unique machine_place_key on machine (hall, place) deferrable → unique (hall, place) deferrable initially deferred  shop.store.workshop.Machine

-- case: unique-included-removed
ALTER TABLE machine DROP CONSTRAINT machine_number_key;
ALTER TABLE machine ADD CONSTRAINT machine_number_key UNIQUE (maker, serial_number);
-- expected:
--   ~ unique machine_number_key on machine (maker, serial_number) → unique (maker, serial_number) include (label)  shop.store.workshop.Machine

-- case: unique-included-added
ALTER TABLE supplier DROP CONSTRAINT supplier_name_key;
ALTER TABLE supplier ADD CONSTRAINT supplier_name_key UNIQUE (name) INCLUDE (email);
-- expected:
--   ~ unique supplier_name_key on supplier (name) include (email) → unique (name)  shop.store.catalogue.Supplier

-- case: unique-nulls-not-distinct
-- requires: 15
ALTER TABLE supplier DROP CONSTRAINT supplier_name_key;
ALTER TABLE supplier ADD CONSTRAINT supplier_name_key UNIQUE NULLS NOT DISTINCT (name);
-- expected:
--   ~ unique supplier_name_key on supplier (name) nulls not distinct → unique (name)  shop.store.catalogue.Supplier

-- case: unique-nulls-distinct
-- requires: 15
ALTER TABLE locker DROP CONSTRAINT locker_owner_key;
ALTER TABLE locker ADD CONSTRAINT locker_owner_key UNIQUE (owner);
-- expected:
--   ~ unique locker_owner_key on locker (owner) → unique (owner) nulls not distinct  shop.store.workshop.Locker#owner

-- case: unique-becomes-unique-index
ALTER TABLE supplier DROP CONSTRAINT supplier_name_key;
CREATE UNIQUE INDEX supplier_name_key ON supplier (name);
-- expected:
--   + unique supplier_name_key on supplier (name)  shop.store.catalogue.Supplier
--   - unique index supplier_name_key on supplier (name)
