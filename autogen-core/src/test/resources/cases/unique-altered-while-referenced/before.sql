CREATE TABLE p (id bigint PRIMARY KEY, k integer CONSTRAINT uk UNIQUE);
CREATE TABLE c (id bigint PRIMARY KEY, k integer REFERENCES p (k));
