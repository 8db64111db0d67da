CREATE TABLE t (id bigint PRIMARY KEY, total numeric(10, 2), CHECK (total >= 0));
