-- changes: AlterConstraint AlterConstraint AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of ua
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of ub
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of uc
--       AG402 may fail on rows: fails where rows of t have the same c

ALTER TABLE t DROP CONSTRAINT ua;
ALTER TABLE t DROP CONSTRAINT ub;
ALTER TABLE t DROP CONSTRAINT uc;
ALTER TABLE t ADD CONSTRAINT ua UNIQUE NULLS NOT DISTINCT (a);
ALTER TABLE t ADD CONSTRAINT ub UNIQUE (b) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE t ADD CONSTRAINT uc UNIQUE (c) INCLUDE (a);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of ua
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of ub
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of uc
--       AG402 may fail on rows: fails where rows of t have the same c

ALTER TABLE t DROP CONSTRAINT ua;
ALTER TABLE t DROP CONSTRAINT ub;
ALTER TABLE t DROP CONSTRAINT uc;
ALTER TABLE t ADD CONSTRAINT ua UNIQUE (a);
ALTER TABLE t ADD CONSTRAINT ub UNIQUE (b);
ALTER TABLE t ADD CONSTRAINT uc UNIQUE (c);
