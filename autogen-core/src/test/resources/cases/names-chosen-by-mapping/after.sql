-- rules: entities
-- chosen: the_key, the_unique, the_check, the_reference, the_index
CREATE TABLE t (a integer CONSTRAINT the_key PRIMARY KEY, b integer CONSTRAINT the_unique UNIQUE,
    c integer CONSTRAINT the_check CHECK (c > 0), d integer CONSTRAINT the_reference REFERENCES t);
CREATE INDEX the_index ON t (c);
