CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE c (a bigint, b bigint REFERENCES p);
