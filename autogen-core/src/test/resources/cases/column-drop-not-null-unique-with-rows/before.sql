CREATE TABLE t (
    id bigint PRIMARY KEY,
    code varchar(20) NOT NULL UNIQUE,
    number integer NOT NULL UNIQUE,
    token uuid NOT NULL UNIQUE,
    day date NOT NULL UNIQUE
);
INSERT INTO t SELECT n, n, n, gen_random_uuid(), '2020-01-01'::date + n FROM generate_series(1, 3) n;
