CREATE TABLE t (a timestamp(6) with time zone, b date, c timestamp(3) with time zone, d timestamp(6), e time(0), f interval second);
