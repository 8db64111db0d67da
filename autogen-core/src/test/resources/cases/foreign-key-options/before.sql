CREATE TABLE p (id bigint PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE c (
    a bigint REFERENCES p,
    b bigint REFERENCES p,
    d bigint REFERENCES p ON DELETE RESTRICT,
    e bigint REFERENCES p,
    f bigint,
    x integer,
    y integer,
    FOREIGN KEY (x, y) REFERENCES p (x, y)
);
ALTER TABLE c ADD FOREIGN KEY (f) REFERENCES p NOT VALID;
