CREATE TABLE t (a integer, b integer, PRIMARY KEY (a) DEFERRABLE);
CREATE TABLE u (a integer PRIMARY KEY);
