CREATE TABLE t (a integer CONSTRAINT old_name UNIQUE, b integer CONSTRAINT other_name UNIQUE);
CREATE INDEX old_index ON t (a, b);
