-- changes: AlterConstraint AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG104 lock: ACCESS EXCLUSIVE on u, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_pkey
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on u while later statements go through whole tables
--       AG102 scan: reads all rows of u under ACCESS EXCLUSIVE: builds the index of u_pkey
--       AG402 may fail on rows: fails where rows of u have the same a

ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE u DROP CONSTRAINT u_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (a) DEFERRABLE;
ALTER TABLE u ADD CONSTRAINT u_pkey PRIMARY KEY (a);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG104 lock: ACCESS EXCLUSIVE on u, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_pkey
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on u while later statements go through whole tables
--       AG102 scan: reads all rows of u under ACCESS EXCLUSIVE: builds the index of u_pkey
--       AG402 may fail on rows: fails where rows of u have the same a

ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE u DROP CONSTRAINT u_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
ALTER TABLE u ADD CONSTRAINT u_pkey PRIMARY KEY (a) DEFERRABLE INITIALLY DEFERRED;
