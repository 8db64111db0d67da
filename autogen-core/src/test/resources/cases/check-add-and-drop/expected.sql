-- changes: DropConstraint AddConstraint

-- autogen upgrade
--   [ ] AG502 constraint dropped: drops t_b_check of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_a_check
--       AG403 may fail on rows: fails where rows of t break check t_a_check

ALTER TABLE t DROP CONSTRAINT t_b_check;
ALTER TABLE t ADD CONSTRAINT t_a_check CHECK ((a > 0) AND (a < 100));

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops t_a_check of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_b_check
--       AG403 may fail on rows: fails where rows of t break check t_b_check

ALTER TABLE t DROP CONSTRAINT t_a_check;
ALTER TABLE t ADD CONSTRAINT t_b_check CHECK (b > 0);
