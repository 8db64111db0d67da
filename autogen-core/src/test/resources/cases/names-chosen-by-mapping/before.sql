CREATE TABLE t (a integer PRIMARY KEY, b integer UNIQUE, c integer CHECK (c > 0), d integer REFERENCES t);
CREATE INDEX made_up ON t (c);
