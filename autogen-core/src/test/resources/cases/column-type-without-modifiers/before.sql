CREATE TABLE t (a varchar(50), b varchar, c numeric, d numeric(10, 2), e timestamp with time zone, f timestamp(3) with time zone, g bit(3), h char(5), i time(0), j interval day to second(3) DEFAULT '14 days');
INSERT INTO t VALUES ('a', 'b', 1, 1.5, now(), now(), '101', 'h', now(), '1 day');
