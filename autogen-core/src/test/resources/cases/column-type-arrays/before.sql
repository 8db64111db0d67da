CREATE TABLE t (a integer[], b varchar(10)[], c text[] DEFAULT '{a}', d text[]);
INSERT INTO t VALUES ('{1}', '{a}', '{c}', '{1}');
