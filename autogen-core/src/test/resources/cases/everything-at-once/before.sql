CREATE TABLE users (id integer PRIMARY KEY, name varchar(50), a1 text, pw varchar(50));
CREATE INDEX pw_idx ON users (pw);
CREATE TABLE address (id integer PRIMARY KEY, email varchar(100) NOT NULL);
CREATE TABLE orders (order_id integer PRIMARY KEY, amount numeric(8, 2) NOT NULL DEFAULT 0, CONSTRAINT ck_amount CHECK (amount >= 0));
CREATE TABLE extra (x char(1), uid integer REFERENCES users);
INSERT INTO users VALUES (1, 'one', NULL, 'secret');
