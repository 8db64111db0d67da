-- Check constraints, those of enums among them.

-- case: check-dropped-named
ALTER TABLE product DROP CONSTRAINT product_price_check;
-- expected:
--   + check product_price_check on product (price_amount >= 0)  shop.store.catalogue.Product

-- case: check-dropped-unnamed
ALTER TABLE category DROP CONSTRAINT category_position_check;
-- expected:
--   + check category_position_check on category ("position" >= 0)  shop.store.catalogue.Category#children

-- case: check-dropped-of-enum
ALTER TABLE customer DROP CONSTRAINT customer_preferred_contact_check;
-- expected:
--   + check customer_preferred_contact_check on customer (preferred_contact in ('EMAIL', 'PHONE', 'POST'))  shop.store.customers.Customer#preferredContact

-- case: check-added
ALTER TABLE customer ADD CHECK (version >= 0);
-- expected:
--   - check customer_version_check on customer (version >= 0)

-- case: check-added-named
ALTER TABLE customer ADD CONSTRAINT customer_is_old CHECK (birthday < created_at::date);
-- expected:
--   - check customer_is_old on customer (birthday < created_at)

-- case: check-expression
ALTER TABLE product DROP CONSTRAINT product_price_check;
ALTER TABLE product ADD CONSTRAINT product_price_check CHECK (price_amount > 0);
-- expected:
--   ~ check product_price_check on product (price_amount > 0) → check (price_amount >= 0)  shop.store.catalogue.Product

-- case: check-of-enum-lacks-value
ALTER TABLE customer DROP CONSTRAINT customer_preferred_contact_check;
ALTER TABLE customer ADD CONSTRAINT customer_preferred_contact_check CHECK (preferred_contact IN ('EMAIL', 'PHONE'));
-- expected:
--   ~ check customer_preferred_contact_check on customer: preferred_contact adds 'POST'  shop.store.customers.Customer#preferredContact

-- case: check-of-enum-has-more-values
ALTER TABLE customer DROP CONSTRAINT customer_preferred_contact_check;
ALTER TABLE customer ADD CONSTRAINT customer_preferred_contact_check CHECK (preferred_contact IN ('EMAIL', 'PHONE', 'POST', 'FAX'));
-- expected:
--   ~ check customer_preferred_contact_check on customer: preferred_contact removes 'FAX'  shop.store.customers.Customer#preferredContact

-- case: check-of-ordinal-enum-range
ALTER TABLE storefront_page DROP CONSTRAINT storefront_page_layout_check;
ALTER TABLE storefront_page ADD CONSTRAINT storefront_page_layout_check CHECK (layout BETWEEN 0 AND 5);
-- expected:
--   ~ check storefront_page_layout_check on storefront_page ((layout >= 0) AND (layout <= 5)) → check ((layout >= 0) AND (layout <= 2))  shop.store.market.StorefrontPage#layout

-- case: check-renamed-named
ALTER TABLE product RENAME CONSTRAINT product_price_check TO price_is_right;
-- expected:
--   ~ constraint price_is_right of product → product_price_check

-- case: check-not-valid
ALTER TABLE product DROP CONSTRAINT product_price_check;
ALTER TABLE product ADD CONSTRAINT product_price_check CHECK (price_amount >= 0) NOT VALID;
-- expected:
--   ~ check product_price_check on product (price_amount >= 0) not valid → check (price_amount >= 0)  shop.store.catalogue.Product

-- case: check-no-inherit
ALTER TABLE product DROP CONSTRAINT product_price_check;
ALTER TABLE product ADD CONSTRAINT product_price_check CHECK (price_amount >= 0) NO INHERIT;
-- expected:
--   ~ check product_price_check on product (price_amount >= 0) no inherit → check (price_amount >= 0)  shop.store.catalogue.Product

-- case: check-not-enforced
-- requires: 18
ALTER TABLE product DROP CONSTRAINT product_price_check;
ALTER TABLE product ADD CONSTRAINT product_price_check CHECK (price_amount >= 0) NOT ENFORCED;
-- expected:
--   ~ check product_price_check on product (price_amount >= 0) not enforced → check (price_amount >= 0)  shop.store.catalogue.Product

-- case: check-added-not-enforced
-- requires: 18
ALTER TABLE customer ADD CONSTRAINT customer_polite CHECK (version > -1) NOT ENFORCED;
-- expected:
--   - check customer_polite on customer (version > '-1') not enforced
