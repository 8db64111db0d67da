-- rules: entities
CREATE TABLE t (id bigint PRIMARY KEY, name varchar(20));
CREATE TABLE u (id bigint PRIMARY KEY);
