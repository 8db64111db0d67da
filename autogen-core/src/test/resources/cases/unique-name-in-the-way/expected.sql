-- changes: RenameConstraint AddConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of taken
--       AG402 may fail on rows: fails where rows of t have the same b

ALTER TABLE t RENAME CONSTRAINT taken TO made_up;
ALTER TABLE t ADD CONSTRAINT taken UNIQUE (b);

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops taken of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t DROP CONSTRAINT taken;
ALTER TABLE t RENAME CONSTRAINT made_up TO taken;
