CREATE TABLE city (id bigint PRIMARY KEY, code varchar(9) UNIQUE);
CREATE TABLE legacy (city bigint REFERENCES city, code varchar(9) REFERENCES city (code));
