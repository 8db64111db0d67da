CREATE TABLE t (a bigint[], b varchar(20)[], c varchar(5)[] DEFAULT '{a}', d integer[]);
