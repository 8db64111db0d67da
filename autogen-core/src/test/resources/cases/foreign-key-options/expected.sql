-- changes: AlterConstraint AlterConstraint AlterConstraint AlterConstraint AlterConstraint AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables
--       AG105 foreign key check: blocks writing to c and p while foreign key c_b_fkey is checked
--       AG105 foreign key check: blocks writing to c and p while foreign key c_d_fkey is checked
--       AG105 foreign key check: blocks writing to c and p while foreign key c_x_y_fkey is checked

ALTER TABLE c DROP CONSTRAINT c_a_fkey;
ALTER TABLE c DROP CONSTRAINT c_b_fkey;
ALTER TABLE c DROP CONSTRAINT c_d_fkey;
ALTER TABLE c DROP CONSTRAINT c_x_y_fkey;
ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES p (id) ON DELETE CASCADE;
ALTER TABLE c ADD CONSTRAINT c_b_fkey FOREIGN KEY (b) REFERENCES p (id) ON UPDATE SET DEFAULT;
ALTER TABLE c ADD CONSTRAINT c_d_fkey FOREIGN KEY (d) REFERENCES p (id);
ALTER TABLE c ALTER CONSTRAINT c_e_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE c VALIDATE CONSTRAINT c_f_fkey;
ALTER TABLE c ADD CONSTRAINT c_x_y_fkey FOREIGN KEY (x, y) REFERENCES p (x, y) MATCH FULL ON DELETE SET NULL;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables
--       AG105 foreign key check: blocks writing to c and p while foreign key c_b_fkey is checked
--       AG105 foreign key check: blocks writing to c and p while foreign key c_d_fkey is checked
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on c, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on p, brief; blocks writing
--       AG509 not validated: c_f_fkey of c stays NOT VALID: rows that are there are not checked
--       AG105 foreign key check: blocks writing to c and p while foreign key c_x_y_fkey is checked

ALTER TABLE c DROP CONSTRAINT c_a_fkey;
ALTER TABLE c DROP CONSTRAINT c_b_fkey;
ALTER TABLE c DROP CONSTRAINT c_d_fkey;
ALTER TABLE c DROP CONSTRAINT c_f_fkey;
ALTER TABLE c DROP CONSTRAINT c_x_y_fkey;
ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES p (id);
ALTER TABLE c ADD CONSTRAINT c_b_fkey FOREIGN KEY (b) REFERENCES p (id);
ALTER TABLE c ADD CONSTRAINT c_d_fkey FOREIGN KEY (d) REFERENCES p (id) ON DELETE RESTRICT;
ALTER TABLE c ALTER CONSTRAINT c_e_fkey NOT DEFERRABLE;
ALTER TABLE c ADD CONSTRAINT c_f_fkey FOREIGN KEY (f) REFERENCES p (id) NOT VALID;
ALTER TABLE c ADD CONSTRAINT c_x_y_fkey FOREIGN KEY (x, y) REFERENCES p (x, y);
