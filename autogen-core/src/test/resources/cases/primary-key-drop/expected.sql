-- changes: DropConstraint

-- autogen upgrade
--   [ ] AG502 constraint dropped: drops t_pkey of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t DROP CONSTRAINT t_pkey;

-- autogen downgrade
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_pkey
--       AG402 may fail on rows: fails where rows of t have the same id

ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
