-- changes: AlterConstraint DropConstraint AddConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--   [ ] AG502 constraint dropped: drops p_a_b_key of p; the database no longer refuses what it refused
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: builds the index of p_pkey
--       AG402 may fail on rows: fails where rows of p have the same a, b
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c while later statements go through whole tables
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: builds the index of p_a_key
--       AG402 may fail on rows: fails where rows of p have the same a
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_b_fkey is checked

ALTER TABLE c DROP CONSTRAINT c_a_fkey;
ALTER TABLE c DROP CONSTRAINT c_a_b_fkey;
ALTER TABLE p DROP CONSTRAINT p_pkey;
ALTER TABLE p DROP CONSTRAINT p_a_b_key;
ALTER TABLE p ADD CONSTRAINT p_pkey PRIMARY KEY (a, b);
ALTER TABLE p ADD CONSTRAINT p_a_key UNIQUE (a);
ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES p (a);
ALTER TABLE c ADD CONSTRAINT c_a_b_fkey FOREIGN KEY (a, b) REFERENCES p (a, b);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--   [ ] AG502 constraint dropped: drops p_a_key of p; the database no longer refuses what it refused
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: builds the index of p_pkey
--       AG402 may fail on rows: fails where rows of p have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c while later statements go through whole tables
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: builds the index of p_a_b_key
--       AG402 may fail on rows: fails where rows of p have the same a, b
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_b_fkey is checked

ALTER TABLE c DROP CONSTRAINT c_a_fkey;
ALTER TABLE c DROP CONSTRAINT c_a_b_fkey;
ALTER TABLE p DROP CONSTRAINT p_pkey;
ALTER TABLE p DROP CONSTRAINT p_a_key;
ALTER TABLE p ADD CONSTRAINT p_pkey PRIMARY KEY (a);
ALTER TABLE p ADD CONSTRAINT p_a_b_key UNIQUE (a, b);
ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES p (a);
ALTER TABLE c ADD CONSTRAINT c_a_b_fkey FOREIGN KEY (a, b) REFERENCES p (a, b);
