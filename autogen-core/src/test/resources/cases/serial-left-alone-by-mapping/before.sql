CREATE TABLE t (id bigserial PRIMARY KEY, name varchar(10));
CREATE SEQUENCE shared;
CREATE TABLE u (id bigint DEFAULT nextval('shared') PRIMARY KEY);
