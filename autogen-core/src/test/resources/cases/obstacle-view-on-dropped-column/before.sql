CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer);
CREATE VIEW "a ""view""
of lines" AS SELECT a FROM t;
CREATE VIEW not_concerned AS SELECT b FROM t;
CREATE POLICY p ON t USING (a > 0);
