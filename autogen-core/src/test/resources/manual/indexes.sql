-- Indexes.

-- case: index-dropped-named
DROP INDEX order_status_idx;
-- expected:
--   + index order_status_idx on order (status, placed_at desc)  shop.store.orders.Order

-- case: index-dropped-unnamed
DROP INDEX idxjmivyxk9rmgysrmsqw15lqr5b;
-- expected:
--   + index idxjmivyxk9rmgysrmsqw15lqr5b on product (name)  shop.store.catalogue.Product

-- case: index-dropped-over-expression
DROP INDEX machine_label_lower_idx;
-- expected:
--   + index machine_label_lower_idx on machine (lower((label)::text), id)  shop.store.workshop.Machine

-- case: index-dropped-partial
DROP INDEX machine_running_idx;
-- expected:
--   + index machine_running_idx on machine (serial_number) include (label) with (fillfactor=70) where (stopped_on IS NULL)  shop.store.workshop.Machine

-- case: index-added
CREATE INDEX customer_city_idx ON customer (city);
-- expected:
--   - index customer_city_idx on customer (city)

-- case: index-added-unique
CREATE UNIQUE INDEX customer_city_key ON customer (city, id);
-- expected:
--   - unique index customer_city_key on customer (city, id)

-- case: index-added-descending
CREATE INDEX customer_city_idx ON customer (city DESC NULLS LAST, id);
-- expected:
--   - index customer_city_idx on customer (city desc nulls last, id)

-- case: index-renamed-named
ALTER INDEX order_status_idx RENAME TO order_by_status;
-- expected:
--   ~ index order_by_status on order → order_status_idx

-- case: index-columns
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (maker);
-- expected:
--   ~ index machine_maker_idx on machine (maker) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-column-order
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (stopped_on DESC, maker);
-- expected:
--   ~ index machine_maker_idx on machine (stopped_on desc, maker) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-direction
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (maker, stopped_on);
-- expected:
--   ~ index machine_maker_idx on machine (maker, stopped_on) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-nulls-order
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (maker, stopped_on DESC NULLS LAST);
-- expected:
--   ~ index machine_maker_idx on machine (maker, stopped_on desc nulls last) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-nulls-first
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (maker NULLS FIRST, stopped_on DESC);
-- expected:
--   ~ index machine_maker_idx on machine (maker nulls first, stopped_on desc) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-nulls-last-removed
DROP INDEX machine_label_collated_idx;
CREATE INDEX machine_label_collated_idx ON machine (label COLLATE "C" DESC);
-- expected:
--   ~ index machine_label_collated_idx on machine (label collate C desc) → (label collate C desc nulls last)  shop.store.workshop.Machine

-- case: index-becomes-unique
DROP INDEX machine_maker_idx;
CREATE UNIQUE INDEX machine_maker_idx ON machine (maker, stopped_on DESC);
-- expected:
--   ~ unique index machine_maker_idx on machine (maker, stopped_on desc) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-method
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine USING hash (maker);
-- expected:
--   ~ index machine_maker_idx on machine hash (maker) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-predicate-added
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (maker, stopped_on DESC) WHERE weight > 5;
-- expected:
--   ~ index machine_maker_idx on machine (maker, stopped_on desc) where (weight > (5)::double precision) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-predicate-changed
DROP INDEX machine_running_idx;
CREATE INDEX machine_running_idx ON machine (serial_number) INCLUDE (label) WITH (fillfactor = 70) WHERE stopped_on IS NOT NULL;
-- expected:
--   ~ index machine_running_idx on machine (serial_number) include (label) with (fillfactor=70) where (stopped_on IS NOT NULL) → (serial_number) include (label) with (fillfactor=70) where (stopped_on IS NULL)  shop.store.workshop.Machine

-- case: index-predicate-removed
DROP INDEX machine_running_idx;
CREATE INDEX machine_running_idx ON machine (serial_number) INCLUDE (label) WITH (fillfactor = 70);
-- expected:
--   ~ index machine_running_idx on machine (serial_number) include (label) with (fillfactor=70) → (serial_number) include (label) with (fillfactor=70) where (stopped_on IS NULL)  shop.store.workshop.Machine

-- case: index-included-added
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (maker, stopped_on DESC) INCLUDE (label);
-- expected:
--   ~ index machine_maker_idx on machine (maker, stopped_on desc) include (label) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-included-changed
DROP INDEX machine_running_idx;
CREATE INDEX machine_running_idx ON machine (serial_number) INCLUDE (maker) WITH (fillfactor = 70) WHERE stopped_on IS NULL;
-- expected:
--   ~ index machine_running_idx on machine (serial_number) include (maker) with (fillfactor=70) where (stopped_on IS NULL) → (serial_number) include (label) with (fillfactor=70) where (stopped_on IS NULL)  shop.store.workshop.Machine

-- case: index-included-removed
DROP INDEX machine_running_idx;
CREATE INDEX machine_running_idx ON machine (serial_number) WITH (fillfactor = 70) WHERE stopped_on IS NULL;
-- expected:
--   ~ index machine_running_idx on machine (serial_number) with (fillfactor=70) where (stopped_on IS NULL) → (serial_number) include (label) with (fillfactor=70) where (stopped_on IS NULL)  shop.store.workshop.Machine

-- case: index-operator-class-added
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (maker varchar_pattern_ops, stopped_on DESC);
-- expected:
--   ~ index machine_maker_idx on machine (maker varchar_pattern_ops, stopped_on desc) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-operator-class-removed
DROP INDEX machine_label_pattern_idx;
CREATE INDEX machine_label_pattern_idx ON machine (label);
-- expected:
--   ~ index machine_label_pattern_idx on machine (label) → (label text_pattern_ops)  shop.store.workshop.Machine

-- case: index-collation-added
DROP INDEX machine_maker_idx;
CREATE INDEX machine_maker_idx ON machine (maker COLLATE "C", stopped_on DESC);
-- expected:
--   ~ index machine_maker_idx on machine (maker collate C, stopped_on desc) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-collation-changed
DROP INDEX machine_label_collated_idx;
CREATE INDEX machine_label_collated_idx ON machine (label COLLATE "POSIX" DESC NULLS LAST);
-- expected:
--   ~ index machine_label_collated_idx on machine (label collate POSIX desc nulls last) → (label collate C desc nulls last)  shop.store.workshop.Machine

-- case: index-collation-removed
DROP INDEX machine_label_collated_idx;
CREATE INDEX machine_label_collated_idx ON machine (label DESC NULLS LAST);
-- expected:
--   ~ index machine_label_collated_idx on machine (label desc nulls last) → (label collate C desc nulls last)  shop.store.workshop.Machine

-- case: index-expression-changed
DROP INDEX machine_label_lower_idx;
CREATE INDEX machine_label_lower_idx ON machine (upper(label), id);
-- expected:
--   ~ index machine_label_lower_idx on machine (upper((label)::text), id) → (lower((label)::text), id)  shop.store.workshop.Machine

-- case: index-expression-becomes-column
DROP INDEX machine_label_lower_idx;
CREATE INDEX machine_label_lower_idx ON machine (label, id);
-- expected:
--   ~ index machine_label_lower_idx on machine (label, id) → (lower((label)::text), id)  shop.store.workshop.Machine

-- case: index-options-added
ALTER INDEX machine_maker_idx SET (fillfactor = 50);
-- expected:
--   ~ index machine_maker_idx on machine (maker, stopped_on desc) with (fillfactor=50) → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-options-changed
ALTER INDEX machine_running_idx SET (fillfactor = 50);
-- expected:
--   ~ index machine_running_idx on machine (serial_number) include (label) with (fillfactor=50) where (stopped_on IS NULL) → (serial_number) include (label) with (fillfactor=70) where (stopped_on IS NULL)  shop.store.workshop.Machine

-- case: index-options-removed
ALTER INDEX machine_running_idx RESET (fillfactor);
-- expected:
--   ~ index machine_running_idx on machine (serial_number) include (label) where (stopped_on IS NULL) → (serial_number) include (label) with (fillfactor=70) where (stopped_on IS NULL)  shop.store.workshop.Machine

-- case: index-comment-added
COMMENT ON INDEX machine_maker_idx IS 'Who made it';
-- expected:
--   ~ index machine_maker_idx on machine (maker, stopped_on desc) comment 'Who made it' → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-invalid
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'machine_maker_idx'::regclass;
-- expected:
--   ~ index machine_maker_idx on machine (maker, stopped_on desc) (invalid) → (maker, stopped_on desc)  shop.store.workshop.Machine
--   not restored by the downgrade: differs: index public.machine.machine_maker_idx, invalid: left (none), right true

-- case: index-nulls-distinct
-- requires: 15
DROP INDEX locker_key_key;
CREATE UNIQUE INDEX locker_key_key ON locker ((key_number % 1000));
-- expected:
--   ~ unique index locker_key_key on locker (((key_number % 1000))) → unique (((key_number % 1000))) nulls not distinct  shop.store.workshop.Locker

-- case: index-nulls-not-distinct-added
-- requires: 15
DROP INDEX machine_maker_idx;
CREATE UNIQUE INDEX machine_maker_idx ON machine (maker, stopped_on DESC) NULLS NOT DISTINCT;
-- expected:
--   ~ unique index machine_maker_idx on machine (maker, stopped_on desc) nulls not distinct → (maker, stopped_on desc)  shop.store.workshop.Machine

-- case: index-invalid-that-nobody-asks-for
CREATE INDEX machine_stopped ON machine (stopped_on);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'machine_stopped'::regclass;
-- expected:
--   - index machine_stopped on machine (stopped_on) (invalid)
--   not restored by the downgrade: differs: index public.machine.machine_stopped, invalid: left (none), right true
