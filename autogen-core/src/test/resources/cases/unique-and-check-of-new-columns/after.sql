CREATE TABLE t (id integer PRIMARY KEY, a integer UNIQUE CHECK (a > 0), b integer DEFAULT 5 CONSTRAINT named CHECK (b > 0), UNIQUE (a, b));
CREATE INDEX ix_a ON t (a);
CREATE UNIQUE INDEX ux_b ON t (b, a);
