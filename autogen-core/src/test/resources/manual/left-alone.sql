-- What an entity mapping cannot express, or has left to others, is left alone: there is no change, and "diff -v" lists it.
-- A few of these are not even listed, because nothing a mapping asks for depends on them.

-- case: index-partial
CREATE INDEX customer_old_idx ON customer (city) WHERE birthday < '1950-01-01';
-- expected:
--   left alone: index public.customer_old_idx (partial)

-- case: index-over-expression
CREATE INDEX customer_lower_idx ON customer (lower(email));
-- expected:
--   left alone: index public.customer_lower_idx (expression)

-- case: index-gin
CREATE INDEX product_attributes_idx ON product USING gin (attributes);
-- expected:
--   left alone: index public.product_attributes_idx (method gin)

-- case: index-brin
CREATE INDEX order_placed_idx ON "order" USING brin (placed_at);
-- expected:
--   left alone: index public.order_placed_idx (method brin)

-- case: index-with-included
CREATE INDEX customer_city_idx ON customer (city) INCLUDE (street);
-- expected:
--   left alone: index public.customer_city_idx (included columns)

-- case: index-with-operator-class
CREATE INDEX customer_city_idx ON customer (city varchar_pattern_ops);
-- expected:
--   left alone: index public.customer_city_idx (operator class)

-- case: index-with-collation
CREATE INDEX customer_city_idx ON customer (city COLLATE "C");
-- expected:
--   left alone: index public.customer_city_idx (collation)

-- case: index-with-options
CREATE INDEX customer_city_idx ON customer (city) WITH (fillfactor = 50);
-- expected:
--   left alone: index public.customer_city_idx (storage parameters)

-- case: index-over-generated-column
CREATE INDEX machine_words_idx ON machine USING gin (words);
-- expected:
--   left alone: index public.machine_words_idx (method gin)

-- case: exclusion-constraint
ALTER TABLE product_text ADD CONSTRAINT one_manual EXCLUDE USING btree (manual WITH =);
-- expected:
--   left alone: exclusion constraint public.product_text.one_manual

-- case: view
CREATE VIEW adults AS SELECT id FROM customer WHERE birthday < '2000-01-01';
-- expected:
--   left alone: view public.adults

-- case: materialized-view
CREATE MATERIALIZED VIEW revenue AS SELECT sum(unit_price) AS total FROM order_line;
-- expected:
--   left alone: materialized view public.revenue

-- case: function
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
-- expected:
--   left alone: function public.twice(n integer)

-- case: procedure
CREATE PROCEDURE nothing() LANGUAGE sql AS 'SELECT 1';
-- expected:
--   left alone: procedure public.nothing()

-- case: aggregate
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer);
-- expected:
--   left alone: aggregate public.total(integer)

-- case: trigger
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER customer_touch BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION touch();
-- expected:
--   left alone: trigger public.customer.customer_touch
--   left alone: function public.touch()

-- case: rule
CREATE RULE customer_stays AS ON DELETE TO loyalty_card DO INSTEAD NOTHING;
-- expected:
--   left alone: rule public.loyalty_card.customer_stays

-- case: policy
CREATE POLICY own_reviews ON review USING (published);
-- expected:
--   left alone: policy public.review.own_reviews

-- case: row-level-security
ALTER TABLE review ENABLE ROW LEVEL SECURITY;
-- expected:
--   left alone: row level security public.review

-- case: extended-statistics
CREATE STATISTICS customer_place (dependencies) ON city, postal_code FROM customer;
-- expected:
--   left alone: extended statistics public.customer_place (on customer)

-- case: grants
GRANT SELECT ON customer TO PUBLIC;
-- expected:
--   left alone: grants public.customer

-- case: grants-on-column
GRANT SELECT (city) ON customer TO PUBLIC;
-- expected:
--   left alone: grants public.customer.city

-- case: publication
CREATE PUBLICATION orders FOR TABLE order_line;
-- expected:
--   left alone: publication orders of public.order_line

-- case: storage-parameters
ALTER TABLE customer SET (fillfactor = 70);
-- expected:
--   left alone: storage parameters public.customer (fillfactor=70)

-- case: column-storage
ALTER TABLE customer ALTER COLUMN city SET STORAGE PLAIN;
-- expected:
--   left alone: column storage public.customer.city (plain)

-- case: column-statistics
ALTER TABLE customer ALTER COLUMN city SET STATISTICS 500;
-- expected:
--   left alone: column options public.customer.city (statistics 500)

-- case: replica-identity
ALTER TABLE customer REPLICA IDENTITY FULL;
-- expected:
--   left alone: replica identity public.customer (full)

-- case: clustering
ALTER TABLE customer CLUSTER ON customer_pkey;
-- expected:
--   left alone: clustering public.customer (on customer_pkey)

-- case: comment-on-constraint
COMMENT ON CONSTRAINT product_price_check ON product IS 'Not for free';
-- expected:
--   left alone: comment public.product.product_price_check (on a constraint)

-- case: domain
CREATE DOMAIN percentage AS integer CHECK (value BETWEEN 0 AND 100);
-- expected:
--   left alone: domain public.percentage

-- case: composite-type
CREATE TYPE pair AS (a integer, b integer);
-- expected:
--   left alone: composite type public.pair (a integer, b integer)

-- case: range-type
CREATE TYPE dimension AS RANGE (subtype = float8);
-- expected:
--   left alone: range type public.dimension

-- case: collation
CREATE COLLATION own (locale = 'C');
-- expected:
--   left alone: collation public.own

-- case: operator
CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
-- expected:
--   left alone: operator public.===(integer, integer)

-- case: text-search-configuration
CREATE TEXT SEARCH CONFIGURATION own (COPY = pg_catalog.simple);
-- expected:
--   left alone: text search configuration public.own

-- case: partitioned-table
CREATE TABLE measure (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE measure_2026 PARTITION OF measure FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- expected:
--   left alone: table public.measure (partitioned)
--   left alone: table public.measure_2026 (partition of measure)

-- case: inheriting-table
CREATE TABLE rare_coupon () INHERITS (coupon);
-- expected:
--   left alone: table public.rare_coupon (inherits from coupon)

-- case: typed-table
CREATE TYPE entry AS (at date, what text);
CREATE TABLE logbook OF entry;
-- expected:
--   left alone: composite type public.entry (at date, what text)
--   left alone: table public.logbook (of type entry)

-- case: default-privileges
ALTER DEFAULT PRIVILEGES IN SCHEMA stock GRANT SELECT ON TABLES TO PUBLIC;
-- expected:
--   left alone: default privileges stock of postgres

-- case: not-null-constraint-named
-- requires: 18
ALTER TABLE customer RENAME CONSTRAINT customer_email_not_null TO email_please;
-- expected:

-- case: schema-of-others
CREATE SCHEMA reporting;
CREATE TABLE reporting.facts (id integer);
-- expected:

-- case: foreign-key-renamed-that-nobody-named
ALTER TABLE gift_card RENAME CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv TO gift_card_buyer_fk;
-- expected:

-- case: index-renamed-that-nobody-named
ALTER INDEX idxjmivyxk9rmgysrmsqw15lqr5b RENAME TO product_name_idx;
-- expected:

-- case: unique-renamed-that-nobody-named
ALTER TABLE customer RENAME CONSTRAINT customer_email_key TO customer_email_once;
-- expected:

-- case: check-renamed-that-nobody-named
ALTER TABLE category RENAME CONSTRAINT category_position_check TO position_positive;
-- expected:

-- case: identity-sequence-renamed
ALTER SEQUENCE review_id_seq RENAME TO review_numbers;
-- expected:

-- case: primary-key-renamed
ALTER TABLE loyalty_card RENAME CONSTRAINT loyalty_card_pkey TO loyalty_card_key;
-- expected:

-- case: primary-key-order
ALTER TABLE order_coupon DROP CONSTRAINT order_coupon_pkey;
ALTER TABLE order_coupon ADD PRIMARY KEY (coupon_code, order_id);
-- expected:

-- case: column-order
ALTER TABLE coupon DROP COLUMN valid_until;
ALTER TABLE coupon ADD COLUMN valid_until date;
-- expected:

-- case: sequence-default-that-no-mapping-mentions
ALTER TABLE refund ALTER COLUMN id SET DEFAULT nextval('refund_seq');
-- expected:

-- case: sequence-position
SELECT setval('refund_seq', 5000);
-- expected:

-- case: rows
INSERT INTO coupon (code, percentage) VALUES ('C', 5);
-- expected:

-- case: table-owner
ALTER TABLE coupon OWNER TO pg_database_owner;
-- expected:

-- case: index-invalid-beyond-mapping
CREATE INDEX machine_stopped ON machine (stopped_on) WHERE maker IS NULL;
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'machine_stopped'::regclass;
-- expected:
--   left alone: index public.machine_stopped (partial, invalid: no query uses it)
