CREATE TABLE dropped (id bigint PRIMARY KEY, a integer);
ALTER TABLE dropped ADD CONSTRAINT later NOT NULL a NOT VALID;
CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer, c integer, d integer, e integer);
INSERT INTO t VALUES (1, NULL, 2, 3, NULL, 1);
ALTER TABLE t ADD CONSTRAINT a_later NOT NULL a NOT VALID, ADD CONSTRAINT b_later NOT NULL b NOT VALID, ADD CONSTRAINT c_later NOT NULL c NO INHERIT NOT VALID;
