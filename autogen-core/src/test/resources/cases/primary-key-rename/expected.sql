-- changes: RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT t_pkey TO pk_of_t;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT pk_of_t TO t_pkey;
