-- The type of a column, with length, precision, scale and array.

-- case: type-varchar-shortened
ALTER TABLE customer ALTER COLUMN last_name TYPE varchar(40);
-- expected:
--   ~ column customer.last_name: varchar(40) → varchar(80)  shop.store.customers.Customer#lastName

-- case: type-varchar-lengthened
ALTER TABLE customer ALTER COLUMN last_name TYPE varchar(200);
-- expected:
--   ~ column customer.last_name: varchar(200) → varchar(80)  shop.store.customers.Customer#lastName

-- case: type-varchar-without-length
ALTER TABLE customer ALTER COLUMN last_name TYPE varchar;
-- expected:
--   ~ column customer.last_name: varchar → varchar(80)  shop.store.customers.Customer#lastName

-- case: type-varchar-to-text
ALTER TABLE customer ALTER COLUMN last_name TYPE text;
-- expected:
--   ~ column customer.last_name: text → varchar(80)  shop.store.customers.Customer#lastName

-- case: type-text-to-varchar
ALTER TABLE shipment ALTER COLUMN note TYPE varchar(255);
-- expected:
--   ~ column shipment.note: varchar(255) → text  shop.store.orders.Shipment#note

-- case: type-varchar-to-char
ALTER TABLE customer ALTER COLUMN billing_country TYPE char(2);
-- expected:
--   ~ column customer.billing_country: char(2) → varchar(2)  shop.store.customers.Customer#billingAddress.country

-- case: type-char-to-varchar
ALTER TABLE customer ALTER COLUMN country TYPE varchar(2);
-- expected:
--   ~ column customer.country: varchar(2) → char(2)  shop.store.customers.Customer#address.country

-- case: type-char-length
ALTER TABLE payment ALTER COLUMN last_digits TYPE char(6);
-- expected:
--   ~ column payment.last_digits: char(6) → char(4)  shop.store.payments.CardPayment#lastDigits

-- case: type-bigint-to-integer
ALTER TABLE loyalty_card ALTER COLUMN points TYPE integer;
-- expected:
--   ~ column loyalty_card.points: integer → bigint  shop.store.customers.LoyaltyCard#points

-- case: type-integer-to-bigint
ALTER TABLE coupon ALTER COLUMN maximum_uses TYPE bigint;
-- expected:
--   ~ column coupon.maximum_uses: bigint → integer  shop.store.orders.Coupon#maximumUses

-- case: type-smallint-to-integer
ALTER TABLE book ALTER COLUMN pages TYPE integer;
-- expected:
--   ~ column book.pages: integer → smallint  shop.store.catalogue.Book#pages

-- case: type-integer-to-text
ALTER TABLE coupon ALTER COLUMN maximum_uses TYPE text;
-- expected:
--   ~ column coupon.maximum_uses: text → integer  shop.store.orders.Coupon#maximumUses

-- case: type-text-to-integer
ALTER TABLE shipment ALTER COLUMN carrier TYPE integer USING carrier::integer;
-- expected:
--   ~ column shipment.carrier: integer → varchar(40)  shop.store.orders.Shipment#carrier

-- case: type-numeric-precision
ALTER TABLE gift_card ALTER COLUMN amount TYPE numeric(14,2);
-- expected:
--   ~ column gift_card.amount: numeric(14,2) → numeric(12,2)  shop.store.orders.GiftCard#money.amount

-- case: type-numeric-scale
ALTER TABLE gift_card ALTER COLUMN amount TYPE numeric(12,4);
-- expected:
--   ~ column gift_card.amount: numeric(12,4) → numeric(12,2)  shop.store.orders.GiftCard#money.amount

-- case: type-numeric-without-precision
ALTER TABLE gift_card ALTER COLUMN amount TYPE numeric;
-- expected:
--   ~ column gift_card.amount: numeric → numeric(12,2)  shop.store.orders.GiftCard#money.amount

-- case: type-numeric-given-precision
ALTER TABLE machine ALTER COLUMN exact TYPE numeric(10,2);
-- expected:
--   ~ column machine.exact: numeric(10,2) → numeric  shop.store.workshop.Machine#exact

-- case: type-numeric-to-double
ALTER TABLE coupon ALTER COLUMN percentage TYPE double precision;
-- expected:
--   ~ column coupon.percentage: double precision → numeric(5,2)  shop.store.orders.Coupon#percentage

-- case: type-real-to-double
ALTER TABLE stock.bin ALTER COLUMN capacity TYPE double precision;
-- expected:
--   ~ column stock.bin.capacity: double precision → real  shop.store.stock.Bin#capacity

-- case: type-double-to-real
ALTER TABLE customer ALTER COLUMN latitude TYPE real;
-- expected:
--   ~ column customer.latitude: real → double precision  shop.store.customers.Customer#address.location.latitude

-- case: type-boolean-to-varchar
ALTER TABLE review ALTER COLUMN published TYPE varchar(5);
-- expected:
--   ~ column review.published: varchar(5) → boolean  shop.store.catalogue.Review#published

-- case: type-timestamptz-to-timestamp
ALTER TABLE shipment ALTER COLUMN delivered_at TYPE timestamp(6);
-- expected:
--   ~ column shipment.delivered_at: timestamp(6) → timestamp(6) with time zone  shop.store.orders.Shipment#deliveredAt.instant

-- case: type-timestamp-to-timestamptz
ALTER TABLE product ALTER COLUMN created_at TYPE timestamp(6) with time zone;
-- expected:
--   ~ column product.created_at: timestamp(6) with time zone → timestamp(6)  shop.store.catalogue.Product#createdAt

-- case: type-timestamp-precision-lower
ALTER TABLE shipment ALTER COLUMN delivered_at TYPE timestamp(3) with time zone;
-- expected:
--   ~ column shipment.delivered_at: timestamp(3) with time zone → timestamp(6) with time zone  shop.store.orders.Shipment#deliveredAt.instant

-- case: type-timestamp-precision-higher
ALTER TABLE "order" ALTER COLUMN paid_at TYPE timestamp(6) with time zone;
-- expected:
--   ~ column order.paid_at: timestamp(6) with time zone → timestamp(3) with time zone  shop.store.orders.Order#paidAt

-- case: type-timestamp-without-precision
ALTER TABLE "order" ALTER COLUMN paid_at TYPE timestamp with time zone;
-- expected:
--   ~ column order.paid_at: timestamp with time zone → timestamp(3) with time zone  shop.store.orders.Order#paidAt

-- case: type-timestamp-precision-zero
ALTER TABLE "order" ALTER COLUMN promised_for TYPE timestamp(6);
-- expected:
--   ~ column order.promised_for: timestamp(6) → timestamp(0)  shop.store.orders.Order#promisedFor

-- case: type-time-precision
ALTER TABLE machine ALTER COLUMN starts_at TYPE time(6);
-- expected:
--   ~ column machine.starts_at: time(6) → time(3)  shop.store.workshop.Machine#startsAt

-- case: type-time-to-timetz
ALTER TABLE machine ALTER COLUMN starts_at TYPE time(3) with time zone;
-- expected:
--   ~ column machine.starts_at: time(3) with time zone → time(3)  shop.store.workshop.Machine#startsAt

-- case: type-date-to-timestamp
ALTER TABLE gift_card ALTER COLUMN valid_until TYPE timestamp(6);
-- expected:
--   ~ column gift_card.valid_until: timestamp(6) → date  shop.store.orders.GiftCard#validUntil

-- case: type-interval-precision
ALTER TABLE shipment ALTER COLUMN transit TYPE interval second(3);
-- expected:
--   ~ column shipment.transit: interval second(3) → interval second(6)  shop.store.orders.Shipment#transit

-- case: type-interval-fields
ALTER TABLE machine ALTER COLUMN service_every TYPE interval;
-- expected:
--   ~ column machine.service_every: interval → interval day to second(3), default '14 days'::interval → '14 days'::interval day to second(3)  shop.store.workshop.Machine#serviceEvery

-- case: type-uuid-to-varchar
ALTER TABLE payment ALTER COLUMN id TYPE varchar(36);
-- expected:
--   ~ column payment.id: varchar(36) → uuid  shop.store.payments.Payment#id

-- case: type-char-to-uuid
ALTER TABLE customer_profile ALTER COLUMN tracking_id TYPE uuid USING tracking_id::uuid;
-- expected:
--   ~ column customer_profile.tracking_id: uuid → char(36)  shop.store.customers.CustomerProfile#trackingId

-- case: type-inet-to-text
ALTER TABLE customer ALTER COLUMN last_login_from TYPE text;
-- expected:
--   ~ column customer.last_login_from: text → inet  shop.store.customers.Customer#lastLoginFrom

-- case: type-jsonb-to-json
ALTER TABLE customer_profile ALTER COLUMN preferences TYPE json;
-- expected:
--   ~ column customer_profile.preferences: json → jsonb  shop.store.customers.CustomerProfile#preferences

-- case: type-jsonb-to-text
ALTER TABLE customer_profile ALTER COLUMN preferences TYPE text;
-- expected:
--   ~ column customer_profile.preferences: text → jsonb  shop.store.customers.CustomerProfile#preferences

-- case: type-json-to-jsonb
ALTER TABLE machine ALTER COLUMN settings TYPE jsonb;
-- expected:
--   ~ column machine.settings: jsonb → json  shop.store.workshop.Machine#settings

-- case: type-oid-to-bigint
ALTER TABLE brand ALTER COLUMN logo TYPE bigint;
-- expected:
--   ~ column brand.logo: bigint → oid  shop.store.catalogue.Brand#logo

-- case: type-oid-to-text
ALTER TABLE brand ALTER COLUMN story TYPE text;
-- expected:
--   ~ column brand.story: text → oid  shop.store.catalogue.Brand#story

-- case: type-bit-to-varbit
ALTER TABLE machine ALTER COLUMN switches TYPE bit varying(8);
-- expected:
--   ~ column machine.switches: bit varying(8) → bit(8)  shop.store.workshop.Machine#switches

-- case: type-array-to-element
ALTER TABLE product ALTER COLUMN ratings TYPE integer USING ratings[1];
-- expected:
--   ~ column product.ratings: integer → integer[]  shop.store.catalogue.Product#ratings

-- case: type-element-to-array
ALTER TABLE coupon ALTER COLUMN maximum_uses TYPE integer[] USING ARRAY[maximum_uses];
-- expected:
--   ~ column coupon.maximum_uses: integer[] → integer  shop.store.orders.Coupon#maximumUses

-- case: type-array-to-text
ALTER TABLE product ALTER COLUMN keywords TYPE text;
-- expected:
--   ~ column product.keywords: text → varchar(500)[]  shop.store.catalogue.Product#keywords

-- case: type-array-element-length
ALTER TABLE product ALTER COLUMN keywords TYPE varchar(50)[];
-- expected:
--   ~ column product.keywords: varchar(50)[] → varchar(500)[]  shop.store.catalogue.Product#keywords

-- case: type-array-element-type
ALTER TABLE product ALTER COLUMN ratings TYPE bigint[];
-- expected:
--   ~ column product.ratings: bigint[] → integer[]  shop.store.catalogue.Product#ratings

-- case: type-array-to-jsonb
ALTER TABLE product ALTER COLUMN ratings TYPE jsonb USING to_jsonb(ratings);
-- expected:
--   ~ column product.ratings: jsonb → integer[]  shop.store.catalogue.Product#ratings

-- case: type-domain-to-its-base
ALTER TABLE machine ALTER COLUMN plate TYPE varchar(12);
-- expected:
--   ~ column machine.plate: varchar(12) → licence_plate  shop.store.workshop.Machine#plate

-- case: type-enum-to-varchar
ALTER TABLE gift_card ALTER COLUMN state TYPE varchar(20);
-- expected:
--   ~ column gift_card.state: varchar(20) → giftcardstate  shop.store.orders.GiftCard#state

-- case: type-enum-array-to-text-array
ALTER TABLE machine ALTER COLUMN former_states TYPE text[];
-- expected:
--   ~ column machine.former_states: text[] → machinestate[]  shop.store.workshop.Machine#formerStates

-- case: type-enum-to-another
ALTER TABLE gift_card ALTER COLUMN state TYPE machinestate USING 'IDLE';
-- expected:
--   ~ column gift_card.state: machinestate → giftcardstate  shop.store.orders.GiftCard#state

-- case: type-tsvector-left-for-text
ALTER TABLE machine ALTER COLUMN remark TYPE varchar(500);
-- expected:
--   ~ column machine.remark: varchar(500) → text  shop.store.workshop.Machine#remark

-- case: type-of-quoted-column
ALTER TABLE "Invoice" ALTER COLUMN "user" TYPE varchar(80);
-- expected:
--   ~ column Invoice.user: varchar(80) → varchar(40)  shop.store.payments.Invoice#user

-- case: type-in-audit-table
ALTER TABLE audit.brand_history ALTER COLUMN name TYPE varchar(100);
-- expected:
--   ~ column audit.brand_history.name: varchar(100) → varchar(150)  shop.store.catalogue.Brand#name

-- case: type-of-column-in-foreign-key
ALTER TABLE repair ALTER COLUMN drawing TYPE bigint;
-- expected:
--   ~ column repair.drawing: bigint → integer  shop.store.workshop.Repair#drawn
