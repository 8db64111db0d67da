-- rules: entities
-- requires: 18
CREATE TABLE t (id bigint PRIMARY KEY, a integer NOT NULL, b integer CONSTRAINT other NOT NULL);
