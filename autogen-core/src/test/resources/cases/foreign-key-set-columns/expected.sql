-- changes: AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to c and p while foreign key c_x_y_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables

ALTER TABLE c DROP CONSTRAINT c_x_y_fkey;
ALTER TABLE c ADD CONSTRAINT c_x_y_fkey FOREIGN KEY (x, y) REFERENCES p (x, y) ON DELETE SET NULL (y);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to c and p while foreign key c_x_y_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables

ALTER TABLE c DROP CONSTRAINT c_x_y_fkey;
ALTER TABLE c ADD CONSTRAINT c_x_y_fkey FOREIGN KEY (x, y) REFERENCES p (x, y) ON DELETE SET NULL;
