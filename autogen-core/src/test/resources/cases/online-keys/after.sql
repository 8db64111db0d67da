-- requires: 18
-- backfill: UPDATE t SET c = 0 WHERE c IS NULL
-- backfill: UPDATE t SET a = 0 WHERE a IS NULL
-- backfill: UPDATE t SET b = 0 WHERE b IS NULL
-- online
CREATE TABLE other (id bigint PRIMARY KEY);
CREATE TABLE t (
    a bigint CONSTRAINT a_must NOT NULL,
    b bigint,
    c integer CONSTRAINT c_must NOT NULL NO INHERIT,
    d text,
    e text,
    PRIMARY KEY (a, b),
    CONSTRAINT one_e UNIQUE NULLS NOT DISTINCT (e) INCLUDE (d) DEFERRABLE,
    CONSTRAINT d_short CHECK (length(d) < 10),
    CONSTRAINT other_fk FOREIGN KEY (b) REFERENCES other (id) ON DELETE CASCADE DEFERRABLE
);
CREATE UNIQUE INDEX one_d ON t (d, e) WHERE c > 0;
