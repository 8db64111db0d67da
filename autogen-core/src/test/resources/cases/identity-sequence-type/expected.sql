-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_a_seq, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_b_seq, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_c_seq, brief; blocks writing

ALTER SEQUENCE t_a_seq AS bigint;
ALTER SEQUENCE t_b_seq AS smallint;
ALTER SEQUENCE t_c_seq AS bigint;

-- autogen downgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_a_seq, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_b_seq, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t_c_seq, brief; blocks writing

ALTER SEQUENCE t_a_seq AS integer;
ALTER SEQUENCE t_b_seq AS bigint;
ALTER SEQUENCE t_c_seq AS integer;
