CREATE TABLE t (a integer);
CREATE INDEX left_behind ON t (a);
