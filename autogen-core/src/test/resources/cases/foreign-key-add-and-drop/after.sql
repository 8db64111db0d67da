CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE c (a bigint REFERENCES p, b bigint);
