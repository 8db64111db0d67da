-- rename: a=b
-- rename: b=c
-- keeps: SELECT * FROM a | SELECT * FROM b
-- keeps: SELECT * FROM b | SELECT * FROM c
CREATE TABLE b (id bigint PRIMARY KEY, x text);
CREATE TABLE c (id bigint PRIMARY KEY, y text);
CREATE TABLE a (id bigint PRIMARY KEY, z integer);
