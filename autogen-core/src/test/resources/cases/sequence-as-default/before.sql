CREATE TABLE t (id bigint);
CREATE SEQUENCE a;
CREATE TABLE u (id bigint DEFAULT nextval('a'));
