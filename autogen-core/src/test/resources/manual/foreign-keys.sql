-- Foreign keys.

-- case: foreign-key-dropped-named
ALTER TABLE repair DROP CONSTRAINT repair_machine_fk;
-- expected:
--   + foreign key repair_machine_fk on repair (machine_id) → machine (id) on delete cascade on update cascade deferrable initially deferred  shop.store.workshop.Repair#machine

-- case: foreign-key-dropped-unnamed
ALTER TABLE gift_card DROP CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv;
-- expected:
--   + foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-dropped-composite
ALTER TABLE repair DROP CONSTRAINT fk928v8bfuo5frqp6wfa1rm9y9k;
-- expected:
--   + foreign key fk928v8bfuo5frqp6wfa1rm9y9k on repair (part_family, part_number) → part (family, number)  shop.store.workshop.Repair#part

-- case: foreign-key-dropped-across-schemas
ALTER TABLE stock.stock_item DROP CONSTRAINT fk4vkc5wp8vvgf9bagnt8dytp0c;
-- expected:
--   + foreign key fk4vkc5wp8vvgf9bagnt8dytp0c on stock.stock_item (product_id) → product (id)  shop.store.stock.StockItem#product

-- case: foreign-key-added
ALTER TABLE audit.audit_entry ADD FOREIGN KEY (customer_id) REFERENCES customer;
-- expected:
--   - foreign key audit_entry_customer_id_fkey on audit.audit_entry (customer_id) → customer (id)

-- case: foreign-key-renamed-named
ALTER TABLE repair RENAME CONSTRAINT repair_machine_fk TO repair_fk;
-- expected:
--   ~ constraint repair_fk of repair → repair_machine_fk

-- case: foreign-key-target
ALTER TABLE repair DROP CONSTRAINT repair_machine_fk;
ALTER TABLE repair ADD CONSTRAINT repair_machine_fk FOREIGN KEY (machine_id) REFERENCES tag ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
-- expected:
--   ~ foreign key repair_machine_fk on repair (machine_id) → tag (id) on delete cascade on update cascade deferrable initially deferred → foreign key (machine_id) → machine (id) on delete cascade on update cascade deferrable initially deferred  shop.store.workshop.Repair#machine

-- case: foreign-key-target-column
ALTER TABLE repair DROP CONSTRAINT repair_drawing_fk;
ALTER TABLE repair ADD CONSTRAINT repair_drawing_fk FOREIGN KEY (drawing) REFERENCES part (former_drawing);
-- expected:
--   ~ foreign key repair_drawing_fk on repair (drawing) → part (former_drawing) → foreign key (drawing) → part (drawing)  shop.store.workshop.Repair#drawn

-- case: foreign-key-target-in-other-schema
ALTER TABLE stock.employee_shift DROP CONSTRAINT fkjyfkej84o8wx6s7260y9ypffc;
ALTER TABLE stock.employee_shift ADD CONSTRAINT fkjyfkej84o8wx6s7260y9ypffc FOREIGN KEY (employee_id) REFERENCES machine;
-- expected:
--   ~ foreign key fkjyfkej84o8wx6s7260y9ypffc on stock.employee_shift (employee_id) → machine (id) → foreign key (employee_id) → stock.employee (id)  shop.store.stock.Employee#shifts

-- case: foreign-key-column
ALTER TABLE repair DROP CONSTRAINT repair_drawing_fk;
ALTER TABLE repair ADD CONSTRAINT repair_drawing_fk FOREIGN KEY (part_number) REFERENCES part (drawing);
-- expected:
--   ~ foreign key repair_drawing_fk on repair (part_number) → part (drawing) → foreign key (drawing) → part (drawing)  shop.store.workshop.Repair#drawn

-- case: foreign-key-on-delete-cascade
ALTER TABLE gift_card DROP CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv;
ALTER TABLE gift_card ADD CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv FOREIGN KEY (buyer_id) REFERENCES customer ON DELETE CASCADE;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) on delete cascade → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-on-delete-set-null
ALTER TABLE gift_card DROP CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv;
ALTER TABLE gift_card ADD CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv FOREIGN KEY (buyer_id) REFERENCES customer ON DELETE SET NULL;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) on delete set null → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-on-delete-set-default
ALTER TABLE gift_card DROP CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv;
ALTER TABLE gift_card ADD CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv FOREIGN KEY (buyer_id) REFERENCES customer ON DELETE SET DEFAULT;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) on delete set default → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-on-delete-restrict
ALTER TABLE gift_card DROP CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv;
ALTER TABLE gift_card ADD CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv FOREIGN KEY (buyer_id) REFERENCES customer ON DELETE RESTRICT;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) on delete restrict → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-on-delete-removed
ALTER TABLE review DROP CONSTRAINT fkiyof1sindb9qiqr9o8npj8klt;
ALTER TABLE review ADD CONSTRAINT fkiyof1sindb9qiqr9o8npj8klt FOREIGN KEY (product_id) REFERENCES product;
-- expected:
--   ~ foreign key fkiyof1sindb9qiqr9o8npj8klt on review (product_id) → product (id) → foreign key (product_id) → product (id) on delete cascade  shop.store.catalogue.Review#product

-- case: foreign-key-on-delete-changed
ALTER TABLE repair DROP CONSTRAINT fkntpm0wm1y23x9383mqopc65uj;
ALTER TABLE repair ADD CONSTRAINT fkntpm0wm1y23x9383mqopc65uj FOREIGN KEY (tester_id) REFERENCES machine ON DELETE CASCADE;
-- expected:
--   ~ foreign key fkntpm0wm1y23x9383mqopc65uj on repair (tester_id) → machine (id) on delete cascade → foreign key (tester_id) → machine (id) on delete set null  shop.store.workshop.Repair#tester

-- case: foreign-key-on-update-cascade
ALTER TABLE gift_card DROP CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv;
ALTER TABLE gift_card ADD CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv FOREIGN KEY (buyer_id) REFERENCES customer ON UPDATE CASCADE;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) on update cascade → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-on-update-removed
ALTER TABLE repair DROP CONSTRAINT repair_machine_fk;
ALTER TABLE repair ADD CONSTRAINT repair_machine_fk FOREIGN KEY (machine_id) REFERENCES machine ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
-- expected:
--   ~ foreign key repair_machine_fk on repair (machine_id) → machine (id) on delete cascade deferrable initially deferred → foreign key (machine_id) → machine (id) on delete cascade on update cascade deferrable initially deferred  shop.store.workshop.Repair#machine

-- case: foreign-key-match-full
ALTER TABLE repair DROP CONSTRAINT fk928v8bfuo5frqp6wfa1rm9y9k;
ALTER TABLE repair ADD CONSTRAINT fk928v8bfuo5frqp6wfa1rm9y9k FOREIGN KEY (part_number, part_family) REFERENCES part (number, family) MATCH FULL;
-- expected:
--   ~ foreign key fk928v8bfuo5frqp6wfa1rm9y9k on repair (part_number, part_family) → part (number, family) match full → foreign key (part_family, part_number) → part (family, number)  shop.store.workshop.Repair#part

-- case: foreign-key-match-simple
ALTER TABLE repair DROP CONSTRAINT repair_other_part_fk;
ALTER TABLE repair ADD CONSTRAINT repair_other_part_fk FOREIGN KEY (other_number, other_family) REFERENCES part (number, family) ON DELETE SET DEFAULT;
-- expected:
--   ~ foreign key repair_other_part_fk on repair (other_number, other_family) → part (number, family) on delete set default → foreign key (other_family, other_number) → part (family, number) on delete set default match full  shop.store.workshop.Repair#otherPart

-- case: foreign-key-deferrable
ALTER TABLE gift_card ALTER CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv DEFERRABLE;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) deferrable → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-initially-deferred
ALTER TABLE gift_card ALTER CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv DEFERRABLE INITIALLY DEFERRED;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) deferrable initially deferred → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-initially-immediate
ALTER TABLE repair ALTER CONSTRAINT repair_machine_fk DEFERRABLE INITIALLY IMMEDIATE;
-- expected:
--   ~ foreign key repair_machine_fk on repair (machine_id) → machine (id) on delete cascade on update cascade deferrable → foreign key (machine_id) → machine (id) on delete cascade on update cascade deferrable initially deferred  shop.store.workshop.Repair#machine

-- case: foreign-key-not-deferrable
ALTER TABLE repair ALTER CONSTRAINT repair_spare_fk NOT DEFERRABLE;
-- expected:
--   ~ foreign key repair_spare_fk on repair (spare_id) → machine (id) on update restrict → foreign key (spare_id) → machine (id) on update restrict deferrable  shop.store.workshop.Repair#spare

-- case: foreign-key-not-valid
ALTER TABLE gift_card DROP CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv;
ALTER TABLE gift_card ADD CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv FOREIGN KEY (buyer_id) REFERENCES customer NOT VALID;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) not valid → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer

-- case: foreign-key-validated
ALTER TABLE repair VALIDATE CONSTRAINT repair_owner_fk;
-- expected:
--   ~ foreign key repair_owner_fk on repair (owner_id) → machine (id) → foreign key (owner_id) → machine (id) not valid  shop.store.workshop.Repair#owner

-- case: foreign-key-set-columns-removed
-- requires: 15
ALTER TABLE locker DROP CONSTRAINT locker_holds_fk;
ALTER TABLE locker ADD CONSTRAINT locker_holds_fk FOREIGN KEY (holds_number, holds_family) REFERENCES part (number, family) ON DELETE SET NULL;
-- expected:
--   ~ foreign key locker_holds_fk on locker (holds_number, holds_family) → part (number, family) on delete set null → foreign key (holds_family, holds_number) → part (family, number) on delete set null (holds_number)  shop.store.workshop.Locker#holds

-- case: foreign-key-set-columns-added
-- requires: 15
ALTER TABLE repair DROP CONSTRAINT fk928v8bfuo5frqp6wfa1rm9y9k;
ALTER TABLE repair ADD CONSTRAINT fk928v8bfuo5frqp6wfa1rm9y9k FOREIGN KEY (part_number, part_family) REFERENCES part (number, family) ON DELETE SET NULL (part_family);
-- expected:
--   ~ foreign key fk928v8bfuo5frqp6wfa1rm9y9k on repair (part_number, part_family) → part (number, family) on delete set null (part_family) → foreign key (part_family, part_number) → part (family, number)  shop.store.workshop.Repair#part

-- case: foreign-key-not-enforced
-- requires: 18
ALTER TABLE gift_card ALTER CONSTRAINT fkjpr2l8uxvrix5fqvain3eg6tv NOT ENFORCED;
-- expected:
--   ~ foreign key fkjpr2l8uxvrix5fqvain3eg6tv on gift_card (buyer_id) → customer (id) not enforced → foreign key (buyer_id) → customer (id)  shop.store.orders.GiftCard#buyer
