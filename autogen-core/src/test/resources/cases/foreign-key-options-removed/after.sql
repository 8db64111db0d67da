CREATE TABLE p (id bigint PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE t (a bigint REFERENCES p, b bigint REFERENCES p, c bigint REFERENCES p ON DELETE CASCADE,
    d bigint REFERENCES p ON DELETE SET NULL ON UPDATE RESTRICT, e bigint REFERENCES p, f bigint REFERENCES p,
    x integer, y integer, CONSTRAINT xy FOREIGN KEY (x, y) REFERENCES p (x, y));
