CREATE TABLE p (id bigint PRIMARY KEY, k integer NOT NULL);
