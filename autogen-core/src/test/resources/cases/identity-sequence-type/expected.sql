-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER SEQUENCE t_a_seq AS bigint;
ALTER SEQUENCE t_b_seq AS smallint;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER SEQUENCE t_a_seq AS integer;
ALTER SEQUENCE t_b_seq AS bigint;
