CREATE TABLE t (a integer CHECK (a > 0), CHECK (a < 10), a_b integer, CONSTRAINT t_a_b_key UNIQUE (a), UNIQUE (a_b));
