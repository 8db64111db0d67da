-- changes: CreateTable

-- autogen upgrade

CREATE TABLE t (
    a   integer,
    a_b integer,
    CONSTRAINT t_a_b_key UNIQUE (a),
    CONSTRAINT t_a_b_key1 UNIQUE (a_b),
    CONSTRAINT t_a_check CHECK (a > 0),
    CONSTRAINT t_a_check1 CHECK (a < 10)
);

-- autogen downgrade
--   [ ] AG202 data loss: drops table t with all its rows

DROP TABLE t;
