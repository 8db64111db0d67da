CREATE TABLE users (id integer PRIMARY KEY, name varchar(50) NOT NULL, a1 text DEFAULT 'x');
CREATE TABLE address (id integer PRIMARY KEY, email varchar(100) NOT NULL CONSTRAINT uq_email UNIQUE, street varchar(50));
CREATE TABLE orders (order_id integer PRIMARY KEY, amount numeric(10, 2) DEFAULT 0, user_id integer REFERENCES users, CONSTRAINT ck_amount CHECK (amount > -1));
CREATE TABLE item (id integer PRIMARY KEY, description varchar(100), order_id integer REFERENCES orders, CHECK (length(description) > 5));
