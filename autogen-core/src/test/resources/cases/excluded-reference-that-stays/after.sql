-- excludes: legacy
-- keeps: SELECT city, code FROM legacy | SELECT city, code FROM legacy
CREATE TABLE city (id bigint PRIMARY KEY, code varchar(20) UNIQUE);
CREATE TABLE legacy (city integer REFERENCES city, code varchar(9) REFERENCES city (code));
