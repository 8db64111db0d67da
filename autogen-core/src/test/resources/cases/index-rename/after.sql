CREATE TABLE t (a integer);
CREATE INDEX "New Name" ON t (a);
