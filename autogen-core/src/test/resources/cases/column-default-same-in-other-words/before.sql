CREATE TABLE t (a varchar(20) DEFAULT 'x', b interval DEFAULT '14 days', c integer[] DEFAULT '{}', d numeric DEFAULT 0, e boolean DEFAULT false,
    f text DEFAULT '', g json DEFAULT '[]', status varchar(10) CHECK (status IN ('A', 'B')));
