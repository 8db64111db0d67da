CREATE TABLE t (a bigint, b bigint, c integer, d text, e text);
CREATE TABLE other (id bigint PRIMARY KEY);
INSERT INTO other VALUES (1);
INSERT INTO t VALUES (1, 1, 1, 'd', 'e'), (2, 1, 1, 'd', 'f');
