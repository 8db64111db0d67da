CREATE TABLE dropped (id bigint CONSTRAINT there NOT NULL PRIMARY KEY, a integer CONSTRAINT "Must" NOT NULL NO INHERIT, b integer NOT NULL);
CREATE TABLE t (
    id bigint PRIMARY KEY,
    gone integer CONSTRAINT t_gone_must NOT NULL,
    relaxed text CONSTRAINT "t $relaxed" NOT NULL NO INHERIT,
    kept text CONSTRAINT t_kept_must NOT NULL,
    serial bigint CONSTRAINT t_serial_must NOT NULL GENERATED ALWAYS AS IDENTITY,
    sum integer CONSTRAINT t_sum_must NOT NULL GENERATED ALWAYS AS (gone + 1) STORED
);
INSERT INTO t (id, gone, relaxed, kept) VALUES (1, 1, 'r', 'k');
