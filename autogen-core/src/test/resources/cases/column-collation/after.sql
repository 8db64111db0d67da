CREATE TABLE t (a text COLLATE "C", b text);
CREATE INDEX ix ON t (a);
