CREATE TABLE p (a bigint NOT NULL UNIQUE, b bigint NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE c (a bigint REFERENCES p (a), b bigint, FOREIGN KEY (a, b) REFERENCES p (a, b));
