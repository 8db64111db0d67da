CREATE TABLE t (status varchar(20) NOT NULL CHECK (status IN ('NEW', 'PAID')));
INSERT INTO t VALUES ('NEW');
