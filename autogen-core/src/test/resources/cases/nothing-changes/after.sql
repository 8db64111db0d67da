CREATE TABLE t (b text, a integer PRIMARY KEY);
