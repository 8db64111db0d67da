CREATE TABLE p (a bigint NOT NULL, b bigint NOT NULL, PRIMARY KEY (a), UNIQUE (a, b));
CREATE TABLE c (a bigint REFERENCES p (a), b bigint, FOREIGN KEY (a, b) REFERENCES p (a, b));
