-- changes: RenameConstraint RenameConstraint RenameConstraint RenameIndex RenameIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT x TO x_renamed;
ALTER TABLE t RENAME CONSTRAINT z TO x;
ALTER TABLE t RENAME CONSTRAINT y TO z;
ALTER TABLE t RENAME CONSTRAINT x_renamed TO y;

ALTER INDEX i RENAME TO i_renamed;
ALTER INDEX j RENAME TO i;
ALTER INDEX i_renamed RENAME TO j;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t RENAME CONSTRAINT y TO y_renamed;
ALTER TABLE t RENAME CONSTRAINT z TO y;
ALTER TABLE t RENAME CONSTRAINT x TO z;
ALTER TABLE t RENAME CONSTRAINT y_renamed TO x;

ALTER INDEX j RENAME TO j_renamed;
ALTER INDEX i RENAME TO j;
ALTER INDEX j_renamed RENAME TO i;
