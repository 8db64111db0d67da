CREATE TABLE city (id bigint PRIMARY KEY, code text UNIQUE);
CREATE TABLE legacy (city text REFERENCES city (code));
