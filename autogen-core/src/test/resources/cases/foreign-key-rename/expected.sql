-- changes: RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief

ALTER TABLE c RENAME CONSTRAINT c_a_fkey TO c_to_p;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief

ALTER TABLE c RENAME CONSTRAINT c_to_p TO c_a_fkey;
