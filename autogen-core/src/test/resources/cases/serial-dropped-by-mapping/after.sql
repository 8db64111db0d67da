-- rules: entities
CREATE TABLE t (id bigint PRIMARY KEY);
