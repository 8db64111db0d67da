CREATE TABLE t (a text, b text COLLATE "C");
CREATE INDEX ix ON t (a);
