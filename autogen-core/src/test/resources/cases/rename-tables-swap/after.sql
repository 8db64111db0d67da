-- rename: a=b
-- rename: b=a
-- keeps: SELECT * FROM a | SELECT * FROM b
-- keeps: SELECT * FROM b | SELECT * FROM a
CREATE TABLE b (id bigint PRIMARY KEY, x text);
CREATE TABLE a (id bigint PRIMARY KEY, y text, a_id bigint REFERENCES b);
CREATE INDEX a_x ON b (x);
