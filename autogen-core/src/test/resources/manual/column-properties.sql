-- What a column has beside its type: collation, nullability, default, identity, generated expression, comment.

-- case: collation-added
ALTER TABLE customer ALTER COLUMN city TYPE varchar(80) COLLATE "C";
-- expected:
--   ~ column customer.city: collation C → default  shop.store.customers.Customer#address.city

-- case: collation-removed
ALTER TABLE machine ALTER COLUMN colour TYPE varchar(20) COLLATE "default";
-- expected:
--   ~ column machine.colour: collation default → C  shop.store.workshop.Machine#colour

-- case: collation-changed
ALTER TABLE machine ALTER COLUMN colour TYPE varchar(20) COLLATE "POSIX";
-- expected:
--   ~ column machine.colour: collation POSIX → C  shop.store.workshop.Machine#colour

-- case: collation-of-unique-column
ALTER TABLE tag ALTER COLUMN label TYPE varchar(40) COLLATE "POSIX";
-- expected:
--   ~ column tag.label: collation POSIX → C  shop.store.catalogue.Tag#label

-- case: not-null-added
ALTER TABLE customer ALTER COLUMN first_name SET NOT NULL;
-- expected:
--   ~ column customer.first_name: not null → nullable  shop.store.customers.Customer#firstName

-- case: not-null-removed
ALTER TABLE customer ALTER COLUMN last_name DROP NOT NULL;
-- expected:
--   ~ column customer.last_name: nullable → not null  shop.store.customers.Customer#lastName

-- case: default-added
ALTER TABLE customer ALTER COLUMN city SET DEFAULT 'Berlin';
-- expected:
--   ~ column customer.city: default 'Berlin'::character varying → none  shop.store.customers.Customer#address.city

-- case: default-added-to-number
ALTER TABLE coupon ALTER COLUMN maximum_uses SET DEFAULT 7;
-- expected:
--   ~ column coupon.maximum_uses: default 7 → none  shop.store.orders.Coupon#maximumUses

-- case: default-added-to-time
ALTER TABLE customer ALTER COLUMN created_at SET DEFAULT now();
-- expected:
--   ~ column customer.created_at: default now() → none  shop.store.customers.Customer#createdAt

-- case: default-added-quoted
ALTER TABLE customer ALTER COLUMN city SET DEFAULT 'it''s';
-- expected:
--   ~ column customer.city: default 'it''s'::character varying → none  shop.store.customers.Customer#address.city

-- case: default-added-json
ALTER TABLE customer_profile ALTER COLUMN preferences SET DEFAULT '[]';
-- expected:
--   ~ column customer_profile.preferences: default '[]'::jsonb → none  shop.store.customers.CustomerProfile#preferences

-- case: default-added-with-sequence
ALTER TABLE coupon ALTER COLUMN code SET DEFAULT 'C' || nextval('refund_seq');
-- expected:
--   ~ column coupon.code: default ('C'::text || nextval('refund_seq'::regclass)) → none  shop.store.orders.Coupon#code

-- case: default-removed
ALTER TABLE product ALTER COLUMN minimum_quantity DROP DEFAULT;
-- expected:
--   ~ column product.minimum_quantity: default none → 2  shop.store.catalogue.Product#minimumQuantity

-- case: default-removed-function
ALTER TABLE machine ALTER COLUMN token DROP DEFAULT;
-- expected:
--   ~ column machine.token: default none → gen_random_uuid()  shop.store.workshop.Machine#token

-- case: default-removed-of-enum
ALTER TABLE machine ALTER COLUMN state DROP DEFAULT;
-- expected:
--   ~ column machine.state: default none → 'IDLE'::machinestate  shop.store.workshop.Machine#state

-- case: default-changed-number
ALTER TABLE product ALTER COLUMN minimum_quantity SET DEFAULT 3;
-- expected:
--   ~ column product.minimum_quantity: default 3 → 2  shop.store.catalogue.Product#minimumQuantity

-- case: default-changed-text
ALTER TABLE machine ALTER COLUMN remark SET DEFAULT 'it''s old';
-- expected:
--   ~ column machine.remark: default 'it''s old'::text → 'it''s new, and works'::text  shop.store.workshop.Machine#remark

-- case: default-changed-enum
ALTER TABLE machine ALTER COLUMN state SET DEFAULT 'BROKEN';
-- expected:
--   ~ column machine.state: default 'BROKEN'::machinestate → 'IDLE'::machinestate  shop.store.workshop.Machine#state

-- case: default-changed-enum-array
ALTER TABLE machine ALTER COLUMN former_states SET DEFAULT '{}';
-- expected:
--   ~ column machine.former_states: default '{}'::machinestate[] → '{IDLE,BROKEN}'::machinestate[]  shop.store.workshop.Machine#formerStates

-- case: default-changed-json
ALTER TABLE machine ALTER COLUMN settings SET DEFAULT '{}';
-- expected:
--   ~ column machine.settings: default '{}'::json → '[]'::json  shop.store.workshop.Machine#settings

-- case: default-changed-interval
ALTER TABLE machine ALTER COLUMN service_every SET DEFAULT '2 weeks 1 day';
-- expected:
--   ~ column machine.service_every: default '15 days'::interval day to second(3) → '14 days'::interval day to second(3)  shop.store.workshop.Machine#serviceEvery

-- case: default-changed-user-to-text
ALTER TABLE machine ALTER COLUMN entered_by SET DEFAULT 'postgres';
-- expected:
--   ~ column machine.entered_by: default 'postgres'::character varying → CURRENT_USER  shop.store.workshop.Machine#enteredBy

-- case: default-changed-time-function
ALTER TABLE audit.audit_entry ALTER COLUMN recorded_at SET DEFAULT clock_timestamp();
-- expected:
--   ~ column audit.audit_entry.recorded_at: default clock_timestamp() → CURRENT_TIMESTAMP  shop.store.audit.AuditEntry#recordedAt

-- case: default-changed-char
ALTER TABLE customer ALTER COLUMN country SET DEFAULT 'AT';
-- expected:
--   ~ column customer.country: default 'AT'::bpchar → 'DE'::bpchar  shop.store.customers.Customer#address.country

-- case: default-changed-boolean
ALTER TABLE customer ALTER COLUMN marketing_consent SET DEFAULT true;
-- expected:
--   ~ column customer.marketing_consent: default true → false  shop.store.customers.Customer#marketingConsent

-- case: identity-dropped
ALTER TABLE review ALTER COLUMN id DROP IDENTITY;
-- expected:
--   ~ column review.id: identity none → by default  shop.store.catalogue.Review#id

-- case: identity-added
ALTER TABLE loyalty_card ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;
-- expected:
--   ~ column loyalty_card.id: identity by default → none  shop.store.customers.LoyaltyCard#id

-- case: identity-always
ALTER TABLE review ALTER COLUMN id SET GENERATED ALWAYS;
-- expected:
--   ~ column review.id: identity always → by default  shop.store.catalogue.Review#id

-- case: identity-by-default
ALTER TABLE machine ALTER COLUMN inventory_number SET GENERATED BY DEFAULT;
-- expected:
--   ~ column machine.inventory_number: identity by default → always  shop.store.workshop.Machine#inventoryNumber

-- case: identity-start
ALTER TABLE review ALTER COLUMN id SET START WITH 100;
-- expected:
--   ~ column review.id: identity start 100 → 1  shop.store.catalogue.Review#id

-- case: identity-increment
ALTER TABLE review ALTER COLUMN id SET INCREMENT BY 10;
-- expected:
--   ~ column review.id: identity increment 10 → 1  shop.store.catalogue.Review#id

-- case: identity-minimum
ALTER TABLE machine ALTER COLUMN inventory_number SET MINVALUE 1;
-- expected:
--   ~ column machine.inventory_number: identity minimum 1 → 100  shop.store.workshop.Machine#inventoryNumber

-- case: identity-maximum
ALTER TABLE machine ALTER COLUMN inventory_number SET MAXVALUE 5000;
-- expected:
--   ~ column machine.inventory_number: identity maximum 5000 → 1000000  shop.store.workshop.Machine#inventoryNumber

-- case: identity-cache
ALTER TABLE review ALTER COLUMN id SET CACHE 100;
-- expected:
--   ~ column review.id: identity cache 100 → 1  shop.store.catalogue.Review#id

-- case: identity-cycle
ALTER TABLE machine ALTER COLUMN inventory_number SET NO CYCLE;
-- expected:
--   ~ column machine.inventory_number: identity cycle false → true  shop.store.workshop.Machine#inventoryNumber

-- case: identity-type
ALTER TABLE review ALTER COLUMN id TYPE integer;
-- expected:
--   ~ column review.id: integer → bigint, identity type integer → bigint, maximum 2147483647 → 9223372036854775807  shop.store.catalogue.Review#id

-- case: identity-sequence-type
ALTER SEQUENCE review_id_seq AS integer;
-- expected:
--   ~ column review.id: identity type integer → bigint, maximum 2147483647 → 9223372036854775807  shop.store.catalogue.Review#id

-- case: identity-to-serial
ALTER TABLE stock.bin ALTER COLUMN id DROP IDENTITY;
CREATE SEQUENCE stock.bin_id_seq OWNED BY stock.bin.id;
ALTER TABLE stock.bin ALTER COLUMN id SET DEFAULT nextval('stock.bin_id_seq');
-- expected:
--   ~ column stock.bin.id: default nextval('stock.bin_id_seq'::regclass) → none, identity none → by default  shop.store.stock.Bin#id
--   - sequence stock.bin_id_seq (start 1, increment 1)

-- case: serial-default-dropped
ALTER TABLE machine ALTER COLUMN arrival DROP DEFAULT;
-- expected:
--   ~ column machine.arrival: default none → nextval('machine_arrival_seq'::regclass)  shop.store.workshop.Machine#arrival

-- case: serial-other-sequence
ALTER TABLE machine ALTER COLUMN arrival SET DEFAULT nextval('machine_seq');
-- expected:
--   ~ column machine.arrival: default nextval('machine_seq'::regclass) → nextval('machine_arrival_seq'::regclass)  shop.store.workshop.Machine#arrival

-- case: serial-sequence-dropped
DROP SEQUENCE machine_arrival_seq CASCADE;
-- expected:
--   + sequence machine_arrival_seq (start 1, increment 1)  shop.store.workshop.Machine#arrival
--   ~ column machine.arrival: default none → nextval('machine_arrival_seq'::regclass)  shop.store.workshop.Machine#arrival

-- case: serial-to-identity
ALTER TABLE machine ALTER COLUMN arrival DROP DEFAULT;
DROP SEQUENCE machine_arrival_seq;
ALTER TABLE machine ALTER COLUMN arrival ADD GENERATED BY DEFAULT AS IDENTITY;
-- expected:
--   + sequence machine_arrival_seq (start 1, increment 1)  shop.store.workshop.Machine#arrival
--   ~ column machine.arrival: default none → nextval('machine_arrival_seq'::regclass), identity by default → none  shop.store.workshop.Machine#arrival

-- case: generated-dropped
ALTER TABLE machine ALTER COLUMN words DROP EXPRESSION;
-- expected:
--   ~ column machine.words: generated none → (to_tsvector('english'::regconfig, label))  shop.store.workshop.Machine#words

-- case: generated-changed
ALTER TABLE machine DROP COLUMN words;
ALTER TABLE machine ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('german', label)) STORED;
-- expected:
--   ~ column machine.words: generated (to_tsvector('german'::regconfig, label)) → (to_tsvector('english'::regconfig, label))  shop.store.workshop.Machine#words

-- case: generated-becomes-plain
ALTER TABLE product DROP COLUMN search_name;
ALTER TABLE product ADD COLUMN search_name varchar(255);
-- expected:
--   ~ column product.search_name: generated none → (lower(name)) virtual  shop.store.catalogue.Product#searchName

-- case: generated-stored-becomes-virtual
-- requires: 18
ALTER TABLE gauge DROP COLUMN kelvin;
ALTER TABLE gauge ADD COLUMN kelvin double precision GENERATED ALWAYS AS (celsius + 273.15) VIRTUAL;
-- expected:
--   ~ column gauge.kelvin: generated (celsius + 273.15) virtual → (celsius + 273.15)  shop.store.workshop.Gauge#kelvin

-- case: generated-virtual-becomes-stored
-- requires: 18
ALTER TABLE gauge DROP COLUMN fahrenheit;
ALTER TABLE gauge ADD COLUMN fahrenheit double precision GENERATED ALWAYS AS (celsius * 1.8 + 32) STORED;
-- expected:
--   ~ column gauge.fahrenheit: generated ((celsius * 1.8) + 32) → ((celsius * 1.8) + 32) virtual  shop.store.workshop.Gauge#fahrenheit

-- case: generated-virtual-changed
-- requires: 18
ALTER TABLE gauge ALTER COLUMN fahrenheit SET EXPRESSION AS (celsius * 1.8);
-- expected:
--   ~ column gauge.fahrenheit: generated (celsius * 1.8) virtual → ((celsius * 1.8) + 32) virtual  shop.store.workshop.Gauge#fahrenheit

-- case: plain-becomes-generated
ALTER TABLE coupon DROP COLUMN maximum_uses;
ALTER TABLE coupon ADD COLUMN maximum_uses integer GENERATED ALWAYS AS (percentage::integer) STORED;
-- expected:
--   ~ column coupon.maximum_uses: generated (percentage) → none  shop.store.orders.Coupon#maximumUses

-- case: column-comment-added
COMMENT ON COLUMN customer.city IS 'Where it is';
-- expected:
--   ~ column customer.city: comment 'Where it is' → none  shop.store.customers.Customer#address.city

-- case: column-comment-changed
COMMENT ON COLUMN machine.room IS 'It''s another';
-- expected:
--   ~ column machine.room: comment 'It's another' → 'The room it's in'  shop.store.workshop.Machine#room

-- case: column-comment-dropped
COMMENT ON COLUMN machine.room IS NULL;
-- expected:
--   ~ column machine.room: comment none → 'The room it's in'  shop.store.workshop.Machine#room

-- case: not-null-not-valid
-- requires: 18
ALTER TABLE customer ADD CONSTRAINT has_a_name NOT NULL first_name NOT VALID;
-- expected:
--   ~ column customer.first_name: not null not valid → nullable  shop.store.customers.Customer#firstName

-- case: not-null-added-under-a-name
-- requires: 18
ALTER TABLE customer ADD CONSTRAINT has_a_name NOT NULL first_name;
-- expected:
--   ~ column customer.first_name: not null → nullable  shop.store.customers.Customer#firstName
