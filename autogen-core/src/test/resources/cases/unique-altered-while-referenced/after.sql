-- requires: 15
CREATE TABLE p (id bigint PRIMARY KEY, k integer CONSTRAINT uk UNIQUE NULLS NOT DISTINCT);
CREATE TABLE c (id bigint PRIMARY KEY, k integer REFERENCES p (k));
