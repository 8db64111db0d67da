-- rules: entities
CREATE TABLE t (b integer, c integer);
