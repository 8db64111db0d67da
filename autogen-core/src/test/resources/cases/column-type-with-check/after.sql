CREATE TABLE t (id bigint PRIMARY KEY, total numeric(12, 2), CHECK (total >= 0));
