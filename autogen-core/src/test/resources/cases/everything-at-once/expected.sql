-- changes: CreateTable DropTable AddColumn AddConstraint AddColumn AlterColumn AlterConstraint AddConstraint AlterColumn AlterColumn DropIndex DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on address, brief
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--       AG104 lock: ACCESS EXCLUSIVE on extra, brief
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG305 null allowed: orders.amount may be null; versions of the application that count on a value fail
--       AG102 scan: reads all rows of users under ACCESS EXCLUSIVE: users.name NOT NULL
--       AG401 may fail on rows: fails where users.name is null
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on address, extra, orders while later statements go through whole tables
--       AG306 default changed: sets the default of users.a1; running versions of the application get it as well
--       AG102 scan: reads all rows of address under ACCESS EXCLUSIVE: builds the index of uq_email
--       AG402 may fail on rows: fails where rows of address have the same email
--       AG102 scan: reads all rows of orders under ACCESS EXCLUSIVE: checks ck_amount
--       AG403 may fail on rows: fails where rows of orders break check ck_amount
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on orders, brief; blocks writing
--       AG504 foreign key without index: no index begins with the columns of foreign key orders_user_id_fkey of orders: deleting from users reads all of it
--       AG105 foreign key check: blocks writing to orders and users while foreign key orders_user_id_fkey is checked
--   [ ] AG201 data loss: drops column users.pw; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table extra with all its rows

CREATE TABLE item (
    id          integer NOT NULL,
    description varchar(100),
    order_id    integer,
    PRIMARY KEY (id),
    CHECK (length((description)::text) > 5)
);

ALTER TABLE address ADD COLUMN street varchar(50);
ALTER TABLE orders ADD COLUMN user_id integer;
ALTER TABLE extra DROP CONSTRAINT extra_uid_fkey;

DROP INDEX pw_idx;

ALTER TABLE orders DROP CONSTRAINT ck_amount;
ALTER TABLE orders ALTER COLUMN amount DROP NOT NULL;
ALTER TABLE orders ALTER COLUMN amount TYPE numeric(10,2);

-- autogen todo: fill users.name where it is null, then delete this line
-- UPDATE users SET name = … WHERE name IS NULL;
ALTER TABLE users ALTER COLUMN name SET NOT NULL;

ALTER TABLE users ALTER COLUMN a1 SET DEFAULT 'x'::text;
ALTER TABLE address ADD CONSTRAINT uq_email UNIQUE (email);
ALTER TABLE orders ADD CONSTRAINT ck_amount CHECK (amount > ('-1'::integer)::numeric);
ALTER TABLE item ADD CONSTRAINT item_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (order_id);
ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);
ALTER TABLE users DROP COLUMN pw;

DROP TABLE extra;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG104 lock: ACCESS EXCLUSIVE on item, brief
--       AG104 lock: ACCESS EXCLUSIVE on orders, brief
--   [ ] AG502 constraint dropped: drops uq_email of address; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on address, brief
--       AG101 rewrite: writes all rows of orders again under ACCESS EXCLUSIVE: new type of orders.amount
--       AG405 may fail on rows: fails where a value does not convert: orders.amount from numeric(10,2) to numeric(8,2)
--       AG302 breaks running versions: versions of the application that expect another type may fail: orders.amount from numeric(10,2) to numeric(8,2)
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on address, item, users while later statements go through whole tables
--       AG113 rows updated: updates rows of orders in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for orders.amount in rows without a value
--       AG102 scan: reads all rows of orders under ACCESS EXCLUSIVE: orders.amount NOT NULL
--       AG305 null allowed: users.name may be null; versions of the application that count on a value fail
--       AG306 default changed: drops the default of users.a1; running versions of the application get it as well
--       AG102 scan: reads all rows of orders under ACCESS EXCLUSIVE: checks ck_amount
--       AG403 may fail on rows: fails where rows of orders break check ck_amount
--       AG103 index build: blocks writing to users while index pw_idx is built
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on users, brief; blocks writing
--   [ ] AG201 data loss: drops column address.street; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column orders.user_id; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table item with all its rows

CREATE TABLE extra (
    x   char(1),
    uid integer
);

ALTER TABLE users ADD COLUMN pw varchar(50);
ALTER TABLE item DROP CONSTRAINT item_order_id_fkey;
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
ALTER TABLE address DROP CONSTRAINT uq_email;
ALTER TABLE orders DROP CONSTRAINT ck_amount;
ALTER TABLE orders ALTER COLUMN amount TYPE numeric(8,2);

-- Rows that have no value get one, since there must be one.
UPDATE orders SET amount = DEFAULT WHERE amount IS NULL;

ALTER TABLE orders ALTER COLUMN amount SET NOT NULL;
ALTER TABLE users ALTER COLUMN name DROP NOT NULL;
ALTER TABLE users ALTER COLUMN a1 DROP DEFAULT;
ALTER TABLE orders ADD CONSTRAINT ck_amount CHECK (amount >= (0)::numeric);

CREATE INDEX pw_idx ON users (pw);

ALTER TABLE extra ADD CONSTRAINT extra_uid_fkey FOREIGN KEY (uid) REFERENCES users (id);
ALTER TABLE address DROP COLUMN street;
ALTER TABLE orders DROP COLUMN user_id;

DROP TABLE item;
