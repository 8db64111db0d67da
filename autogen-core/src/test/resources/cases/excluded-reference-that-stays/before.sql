CREATE TABLE city (id integer PRIMARY KEY, code varchar(9) UNIQUE, more text);
CREATE TABLE legacy (city integer REFERENCES city, code varchar(9) REFERENCES city (code));
INSERT INTO city VALUES (1, 'a');
INSERT INTO legacy VALUES (1, 'a');
