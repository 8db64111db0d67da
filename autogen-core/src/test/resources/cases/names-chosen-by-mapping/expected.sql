-- changes: RenameConstraint RenameConstraint RenameConstraint RenameConstraint RenameIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT t_pkey TO the_key;
ALTER TABLE t RENAME CONSTRAINT t_b_key TO the_unique;
ALTER TABLE t RENAME CONSTRAINT t_c_check TO the_check;
ALTER TABLE t RENAME CONSTRAINT t_d_fkey TO the_reference;

ALTER INDEX made_up RENAME TO the_index;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT the_key TO t_pkey;
ALTER TABLE t RENAME CONSTRAINT the_unique TO t_b_key;
ALTER TABLE t RENAME CONSTRAINT the_check TO t_c_check;
ALTER TABLE t RENAME CONSTRAINT the_reference TO t_d_fkey;

ALTER INDEX the_index RENAME TO made_up;
