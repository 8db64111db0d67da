CREATE TABLE p (id bigint PRIMARY KEY, k integer NOT NULL UNIQUE);
CREATE TABLE c (id bigint PRIMARY KEY, k integer REFERENCES p (k));
