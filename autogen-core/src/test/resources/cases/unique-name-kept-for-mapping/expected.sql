-- changes: RenameConstraint RenameIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT other_name TO chosen_name;

ALTER INDEX old_index RENAME TO chosen_index;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT chosen_name TO other_name;

ALTER INDEX chosen_index RENAME TO old_index;
