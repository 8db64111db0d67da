-- changes: AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: builds the index of uk
--       AG402 may fail on rows: fails where rows of p have the same k
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c while later statements go through whole tables
--       AG105 foreign key check: blocks writing to c and p while foreign key c_k_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have

ALTER TABLE c DROP CONSTRAINT c_k_fkey;
ALTER TABLE p DROP CONSTRAINT uk;
ALTER TABLE p ADD CONSTRAINT uk UNIQUE NULLS NOT DISTINCT (k);
ALTER TABLE c ADD CONSTRAINT c_k_fkey FOREIGN KEY (k) REFERENCES p (k);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: builds the index of uk
--       AG402 may fail on rows: fails where rows of p have the same k
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c while later statements go through whole tables
--       AG105 foreign key check: blocks writing to c and p while foreign key c_k_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have

ALTER TABLE c DROP CONSTRAINT c_k_fkey;
ALTER TABLE p DROP CONSTRAINT uk;
ALTER TABLE p ADD CONSTRAINT uk UNIQUE (k);
ALTER TABLE c ADD CONSTRAINT c_k_fkey FOREIGN KEY (k) REFERENCES p (k);
