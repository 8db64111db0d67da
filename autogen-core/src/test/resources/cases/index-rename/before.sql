CREATE TABLE t (a integer);
CREATE INDEX old_name ON t (a);
