-- excludes: legacy
CREATE TABLE city (id bigint PRIMARY KEY);
