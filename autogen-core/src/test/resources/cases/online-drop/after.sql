-- online
CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, customer_id bigint, kind text);
