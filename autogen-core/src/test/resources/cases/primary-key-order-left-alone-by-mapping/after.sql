-- rules: entities
CREATE TABLE t (a bigint, b bigint, c text, PRIMARY KEY (b, a));
