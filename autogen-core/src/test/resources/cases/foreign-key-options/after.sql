CREATE TABLE p (id bigint PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE c (
    a bigint REFERENCES p ON DELETE CASCADE,
    b bigint REFERENCES p ON UPDATE SET DEFAULT,
    d bigint REFERENCES p,
    e bigint REFERENCES p DEFERRABLE INITIALLY DEFERRED,
    f bigint REFERENCES p,
    x integer,
    y integer,
    FOREIGN KEY (x, y) REFERENCES p (x, y) MATCH FULL ON DELETE SET NULL
);
