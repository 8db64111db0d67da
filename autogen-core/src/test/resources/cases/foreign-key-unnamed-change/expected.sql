-- changes: AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to c and q while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that q does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables

ALTER TABLE c DROP CONSTRAINT c_a_fkey;
ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES q (id);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on q, brief
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, q while later statements go through whole tables

ALTER TABLE c DROP CONSTRAINT c_a_fkey;
ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES p (id);
