CREATE TABLE t (a varchar(20) DEFAULT 'x'::varchar, b interval DEFAULT interval '14 days', c int4[] DEFAULT '{}'::int[], d decimal DEFAULT 0,
    e bool DEFAULT 'f', f text DEFAULT '', g json DEFAULT '[]', status varchar(10) CHECK (status IN ('A', 'B')));
