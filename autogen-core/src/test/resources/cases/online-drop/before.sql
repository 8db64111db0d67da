CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE old (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer);
CREATE TABLE t (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT t_customer REFERENCES customer, code text NOT NULL, kind text, CONSTRAINT one_code UNIQUE (code, kind), CONSTRAINT short CHECK (length(kind) < 9));
CREATE INDEX by_kind ON t (kind, id);
CREATE INDEX by_code ON t (code);
INSERT INTO customer VALUES (1);
INSERT INTO t VALUES (1, 1, 'a', 'b'), (2, 1, 'c', 'd');
