CREATE TABLE city (id bigint PRIMARY KEY);
CREATE TABLE managed (city bigint REFERENCES city);
CREATE TABLE legacy (city bigint REFERENCES city);
