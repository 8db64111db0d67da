-- Tables as a whole: ordinary ones, of joins, collections, subclasses, audits and generators, in several schemas.

-- case: table-dropped
DROP TABLE loyalty_card;
-- expected:
--   + table loyalty_card (5 columns)  shop.store.customers.LoyaltyCard

-- case: table-dropped-that-is-referenced
DROP TABLE coupon CASCADE;
-- expected:
--   + table coupon (5 columns)  shop.store.orders.Coupon
--   + foreign key fk5noojhhhjd8fq3abmhc2f0y97 on order_coupon (coupon_code) → coupon (code)  shop.store.orders.Order#coupons

-- case: table-dropped-with-everything
DROP TABLE machine CASCADE;
-- expected:
--   + sequence machine_arrival_seq (start 1, increment 1)  shop.store.workshop.Machine#arrival
--   + table machine (27 columns)                           shop.store.workshop.Machine
--   + foreign key fkqdxygnqxox6mvasyc57okxtu6 on repair (carrier_id) → machine (id) on delete restrict  shop.store.workshop.Repair#carrier
--   + foreign key repair_machine_fk on repair (machine_id) → machine (id) on delete cascade on update cascade deferrable initially deferred  shop.store.workshop.Repair#machine
--   + foreign key repair_owner_fk on repair (owner_id) → machine (id) not valid  shop.store.workshop.Repair#owner
--   + foreign key repair_spare_fk on repair (spare_id) → machine (id) on update restrict deferrable  shop.store.workshop.Repair#spare
--   + foreign key fkntpm0wm1y23x9383mqopc65uj on repair (tester_id) → machine (id) on delete set null  shop.store.workshop.Repair#tester

-- case: table-dropped-of-join
DROP TABLE product_tag;
-- expected:
--   + table product_tag (2 columns)  shop.store.catalogue.Product#tags

-- case: table-dropped-of-collection
DROP TABLE customer_contact;
-- expected:
--   + table customer_contact (4 columns)  shop.store.customers.Customer#contacts

-- case: table-dropped-of-audit
DROP TABLE audit.brand_alias_history;
-- expected:
--   + table audit.brand_alias_history (4 columns)  shop.store.catalogue.Brand#aliases

-- case: table-dropped-of-revisions
DROP TABLE audit.revision CASCADE;
-- expected:
--   + table audit.revision (3 columns)  shop.store.audit.StoreRevision
--   + foreign key fkixswyu760cyq5qx4p0i24e0nj on audit.brand_alias_history (rev) → audit.revision (id)  brand_alias_history#originalId.REV
--   + foreign key fk5oajdc8h0b8rdsyanrorlnkl3 on audit.brand_history (rev) → audit.revision (id)  shop.store.catalogue.Brand
--   + foreign key fk9s40o6msp97gda66l5775hj1d on audit.coupon_history (rev) → audit.revision (id)  shop.store.orders.Coupon
--   + foreign key fkn92rovn7r826ukm6wh0yskxs9 on audit.price_list_history (rev) → audit.revision (id)  shop.store.catalogue.PriceList

-- case: table-dropped-of-generator
DROP TABLE number_range;
-- expected:
--   + table number_range (2 columns)  shop.store.customers.LoyaltyCard#id

-- case: table-dropped-of-subclass
DROP TABLE book;
-- expected:
--   + table book (4 columns)  shop.store.catalogue.Book

-- case: table-dropped-secondary
DROP TABLE product_text;
-- expected:
--   + table product_text (5 columns)  shop.store.catalogue.Product

-- case: table-dropped-with-quoted-name
DROP TABLE "Invoice" CASCADE;
-- expected:
--   + table Invoice (5 columns)  shop.store.payments.Invoice

-- case: table-dropped-in-circle
DROP TABLE stock.employee CASCADE;
-- expected:
--   + table stock.employee (6 columns)  shop.store.stock.Employee
--   + foreign key fkjyfkej84o8wx6s7260y9ypffc on stock.employee_shift (employee_id) → stock.employee (id)  shop.store.stock.Employee#shifts
--   + foreign key fki8xvsxeox9a41ulkadd7tadq2 on stock.warehouse (manager_id) → stock.employee (id)  shop.store.stock.Warehouse#manager

-- case: table-added
CREATE TABLE stray (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer);
-- expected:
--   - table stray (2 columns)

-- case: table-added-without-columns
CREATE TABLE stray ();
-- expected:
--   - table stray (0 columns)

-- case: table-added-in-other-schema
CREATE TABLE stock.stray (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
-- expected:
--   - table stock.stray (1 column)

-- case: table-added-with-serial
CREATE TABLE stray (id serial PRIMARY KEY, name text UNIQUE);
-- expected:
--   - table stray (2 columns)
--   - sequence stray_id_seq (start 1, increment 1)

-- case: table-renamed
ALTER TABLE loyalty_card RENAME TO card_of_loyalty;
-- expected:
--   + table loyalty_card (5 columns)  shop.store.customers.LoyaltyCard
--   - table card_of_loyalty (5 columns)

-- case: table-moved-to-other-schema
ALTER TABLE loyalty_card SET SCHEMA stock;
-- expected:
--   + table loyalty_card (5 columns)  shop.store.customers.LoyaltyCard
--   - table stock.loyalty_card (5 columns)

-- case: table-unlogged
ALTER TABLE loyalty_card SET UNLOGGED;
-- expected:
--   ~ table loyalty_card: unlogged → logged

-- case: table-comment-added
COMMENT ON TABLE loyalty_card IS 'Points';
-- expected:
--   ~ comment on table loyalty_card: 'Points' → none

-- case: table-comment-changed
COMMENT ON TABLE machine IS 'It''s a machine';
-- expected:
--   ~ comment on table machine: 'It's a machine' → 'What the workshop works with'

-- case: table-comment-dropped
COMMENT ON TABLE machine IS NULL;
-- expected:
--   ~ comment on table machine: none → 'What the workshop works with'

-- case: schema-dropped
DROP SCHEMA marketing CASCADE;
-- expected:
--   + schema marketing
--   + sequence marketing.campaign_seq (start 1, increment 1)  shop.store.marketing.Campaign#id
--   + table marketing.campaign (4 columns)                    shop.store.marketing.Campaign
--   + table marketing.campaign_channel (2 columns)            shop.store.marketing.Campaign#channels
--   + table marketing.campaign_product (2 columns)            shop.store.marketing.Campaign#products

-- case: table-dropped-at-the-centre
DROP TABLE product CASCADE;
-- expected:
--   + table product (23 columns)  shop.store.catalogue.Product
--   + foreign key fkoyaul56otd4g48sf7rr3vgi71 on marketing.campaign_product (products_id) → product (id)  shop.store.marketing.Campaign#products
--   + foreign key fk4upbg4c9ijbfhaak6x9i462ir on apparel (id) → product (id) on delete cascade  shop.store.catalogue.Apparel#id
--   + foreign key book_product_fk on book (product_id) → product (id)  shop.store.catalogue.Book#id
--   + foreign key fk_order_line_product on order_line (product_id) → product (id)  shop.store.orders.OrderLine#product
--   + foreign key fkk4mbgqf5yru5ib5b6w5l6ukkj on price (product_id) → product (id)  shop.store.catalogue.Price#product
--   + foreign key fk6oo0cvcdtb6qmwsga468uuukk on product_image (product_id) → product (id)  shop.store.catalogue.Product#images
--   + foreign key fk12u5ne7ylaj8uo629lslw7fws on product_product (related_id) → product (id)  shop.store.catalogue.Product#related
--   + foreign key fk599kmxaec9d75sdimxrdcwh15 on product_product (product_id) → product (id)  shop.store.catalogue.Product#related
--   + foreign key fk9ycab4fchfe9g9uxleti557pv on product_supplier (product_id) → product (id)  shop.store.catalogue.ProductSupplier#product
--   + foreign key product_tag_product_fk on product_tag (product_id) → product (id)  shop.store.catalogue.Product#tags
--   + foreign key product_text_product_fk on product_text (product_id) → product (id)  shop.store.catalogue.Product#id
--   + foreign key product_video_product_fk on product_video (product_id) → product (id)  shop.store.catalogue.Product#videos
--   + foreign key fkiyof1sindb9qiqr9o8npj8klt on review (product_id) → product (id) on delete cascade  shop.store.catalogue.Review#product
--   + foreign key fkqgqrby05fgdqbua8dcg59t9ku on storefront_page (featured_sku) → product (sku)  shop.store.market.StorefrontPage#featured
--   + foreign key fkkikbkf19lcvxvctkgjsry9g1j on supplier_minimum_order (product_id) → product (id)  shop.store.catalogue.Supplier#minimumOrders
--   + foreign key fki6wd65gwsg31fw8db908xnp3q on stock.goods_issue (product_id) → product (id)  shop.store.stock.GoodsIssue#product
--   + foreign key fknw47y7pw0hbjn6pucdognsemo on stock.goods_receipt (product_id) → product (id)  shop.store.stock.GoodsReceipt#product
--   + foreign key fk4vkc5wp8vvgf9bagnt8dytp0c on stock.stock_item (product_id) → product (id)  shop.store.stock.StockItem#product
