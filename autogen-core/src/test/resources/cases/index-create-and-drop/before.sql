CREATE TABLE t (a integer, b integer, c text);
CREATE INDEX gone ON t (a);
