-- changes: DropConstraint AddConstraint

-- autogen upgrade
--   [ ] AG502 constraint dropped: drops t_b_key of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_a_key
--       AG402 may fail on rows: fails where rows of t have the same a

ALTER TABLE t DROP CONSTRAINT t_b_key;
ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE (a);

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops t_a_key of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_b_key
--       AG402 may fail on rows: fails where rows of t have the same b

ALTER TABLE t DROP CONSTRAINT t_a_key;
ALTER TABLE t ADD CONSTRAINT t_b_key UNIQUE (b);
