-- requires: 18
CREATE TABLE t (
    id bigint PRIMARY KEY,
    relaxed text,
    kept varchar(20) CONSTRAINT t_kept_must NOT NULL,
    serial bigint CONSTRAINT t_serial_must NOT NULL,
    sum integer CONSTRAINT t_sum_must NOT NULL GENERATED ALWAYS AS (2) STORED
);
CREATE TABLE made (id bigint CONSTRAINT made_it NOT NULL PRIMARY KEY, a integer CONSTRAINT made_a NOT NULL NO INHERIT);
