-- excludes: legacy
CREATE TABLE city (id uuid PRIMARY KEY, code varchar(20) UNIQUE);
