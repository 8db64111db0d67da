-- changes: DropConstraint AddConstraint

-- autogen upgrade
--   [ ] AG502 constraint dropped: drops c_b_fkey of c; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG504 foreign key without index: no index begins with the columns of foreign key c_a_fkey of c: deleting from p reads all of it
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables

ALTER TABLE c DROP CONSTRAINT c_b_fkey;
ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES p (id);

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops c_a_fkey of c; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG504 foreign key without index: no index begins with the columns of foreign key c_b_fkey of c: deleting from p reads all of it
--       AG105 foreign key check: blocks writing to c and p while foreign key c_b_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables

ALTER TABLE c DROP CONSTRAINT c_a_fkey;
ALTER TABLE c ADD CONSTRAINT c_b_fkey FOREIGN KEY (b) REFERENCES p (id);
