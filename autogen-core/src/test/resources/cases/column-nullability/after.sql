CREATE TABLE t (id bigint PRIMARY KEY, a integer NOT NULL, b integer, c bigint NOT NULL REFERENCES t, d text NOT NULL UNIQUE);
