CREATE TABLE p (id bigint PRIMARY KEY, code bigint UNIQUE);
CREATE TABLE c (a bigint CONSTRAINT fa REFERENCES p (id), b bigint CONSTRAINT fb REFERENCES p (code));
