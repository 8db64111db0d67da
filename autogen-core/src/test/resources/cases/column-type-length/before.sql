CREATE TABLE t (a varchar(50), b varchar(50), c varchar(50), d text, e varchar(20) DEFAULT 'x');
INSERT INTO t VALUES ('a', 'b', 'c', 'd', 'e');
