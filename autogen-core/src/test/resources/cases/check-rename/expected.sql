-- changes: RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT t_a_check TO positive;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT positive TO t_a_check;
