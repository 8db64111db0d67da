CREATE TABLE t (a timestamp(6), b timestamp(6), c timestamp(6) with time zone, d timestamp(3), e time(6), f interval);
INSERT INTO t VALUES (now(), now(), now(), now(), now(), '1 day');
