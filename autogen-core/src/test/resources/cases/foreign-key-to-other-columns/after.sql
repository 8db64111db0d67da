CREATE TABLE p (id bigint PRIMARY KEY, code bigint UNIQUE);
CREATE TABLE c (a bigint CONSTRAINT fa REFERENCES p (code), b bigint CONSTRAINT fb REFERENCES p (id));
