-- changes: AlterConstraint AlterConstraint AlterConstraint AlterConstraint AlterConstraint AlterConstraint AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to t and p while foreign key t_a_fkey is checked
--       AG404 may fail on rows: fails where rows of t reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p, t while later statements go through whole tables
--       AG105 foreign key check: blocks writing to t and p while foreign key t_b_fkey is checked
--       AG105 foreign key check: blocks writing to t and p while foreign key t_c_fkey is checked
--       AG105 foreign key check: blocks writing to t and p while foreign key t_d_fkey is checked
--       AG105 foreign key check: blocks writing to t and p while foreign key xy is checked

ALTER TABLE t DROP CONSTRAINT t_a_fkey;
ALTER TABLE t DROP CONSTRAINT t_b_fkey;
ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t DROP CONSTRAINT t_d_fkey;
ALTER TABLE t DROP CONSTRAINT xy;
ALTER TABLE t ADD CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES p (id);
ALTER TABLE t ADD CONSTRAINT t_b_fkey FOREIGN KEY (b) REFERENCES p (id);
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) ON DELETE CASCADE;
ALTER TABLE t ADD CONSTRAINT t_d_fkey FOREIGN KEY (d) REFERENCES p (id) ON DELETE SET NULL ON UPDATE RESTRICT;
ALTER TABLE t ALTER CONSTRAINT t_e_fkey NOT DEFERRABLE;
ALTER TABLE t ALTER CONSTRAINT t_f_fkey NOT DEFERRABLE;
ALTER TABLE t ADD CONSTRAINT xy FOREIGN KEY (x, y) REFERENCES p (x, y);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to t and p while foreign key t_a_fkey is checked
--       AG404 may fail on rows: fails where rows of t reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p, t while later statements go through whole tables
--       AG105 foreign key check: blocks writing to t and p while foreign key t_b_fkey is checked
--       AG105 foreign key check: blocks writing to t and p while foreign key t_c_fkey is checked
--       AG105 foreign key check: blocks writing to t and p while foreign key t_d_fkey is checked
--       AG105 foreign key check: blocks writing to t and p while foreign key xy is checked

ALTER TABLE t DROP CONSTRAINT t_a_fkey;
ALTER TABLE t DROP CONSTRAINT t_b_fkey;
ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t DROP CONSTRAINT t_d_fkey;
ALTER TABLE t DROP CONSTRAINT xy;
ALTER TABLE t ADD CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES p (id) ON DELETE CASCADE;
ALTER TABLE t ADD CONSTRAINT t_b_fkey FOREIGN KEY (b) REFERENCES p (id) ON UPDATE CASCADE;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) ON DELETE RESTRICT;
ALTER TABLE t ADD CONSTRAINT t_d_fkey FOREIGN KEY (d) REFERENCES p (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE t ALTER CONSTRAINT t_e_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE t ALTER CONSTRAINT t_f_fkey DEFERRABLE;
ALTER TABLE t ADD CONSTRAINT xy FOREIGN KEY (x, y) REFERENCES p (x, y) MATCH FULL;
