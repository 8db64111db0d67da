CREATE TABLE t (a varchar, b varchar(50), c numeric(10, 2), d numeric, e timestamp(3) with time zone, f timestamp with time zone, g bit varying(3), h varchar, i time, j interval DEFAULT '14 days');
