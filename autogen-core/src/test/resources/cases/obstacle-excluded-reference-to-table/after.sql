-- excludes: legacy
CREATE TABLE managed (city bigint);
