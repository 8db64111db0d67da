-- changes: AlterConstraint AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks ca
--       AG403 may fail on rows: fails where rows of t break check ca
--       AG403 may fail on rows: fails where rows of t break check cb

ALTER TABLE t DROP CONSTRAINT ca;
ALTER TABLE t ADD CONSTRAINT ca CHECK (a > 0) NO INHERIT;
ALTER TABLE t VALIDATE CONSTRAINT cb;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks ca
--       AG403 may fail on rows: fails where rows of t break check ca
--       AG509 not validated: cb of t stays NOT VALID: rows that are there are not checked

ALTER TABLE t DROP CONSTRAINT ca;
ALTER TABLE t DROP CONSTRAINT cb;
ALTER TABLE t ADD CONSTRAINT ca CHECK (a > 0);
ALTER TABLE t ADD CONSTRAINT cb CHECK (b > 0) NOT VALID;
