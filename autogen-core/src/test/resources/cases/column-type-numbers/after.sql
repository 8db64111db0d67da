CREATE TABLE t (a bigint DEFAULT 1, b integer, c numeric(12, 2), d numeric(10, 1), e real, f numeric(8, 0));
