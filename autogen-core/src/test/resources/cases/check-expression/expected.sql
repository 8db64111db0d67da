-- changes: AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_status_check
--       AG403 may fail on rows: fails where rows of t break check t_status_check

ALTER TABLE t DROP CONSTRAINT t_status_check;
ALTER TABLE t ADD CONSTRAINT t_status_check CHECK (status IN ('NEW', 'PAID', 'SENT'));

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_status_check
--       AG403 may fail on rows: fails where rows of t break check t_status_check

ALTER TABLE t DROP CONSTRAINT t_status_check;
ALTER TABLE t ADD CONSTRAINT t_status_check CHECK (status IN ('NEW', 'PAID'));
