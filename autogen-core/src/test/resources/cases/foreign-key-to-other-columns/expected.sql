-- changes: AlterConstraint AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to c and p while foreign key fa is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables
--       AG105 foreign key check: blocks writing to c and p while foreign key fb is checked

ALTER TABLE c DROP CONSTRAINT fa;
ALTER TABLE c DROP CONSTRAINT fb;
ALTER TABLE c ADD CONSTRAINT fa FOREIGN KEY (a) REFERENCES p (code);
ALTER TABLE c ADD CONSTRAINT fb FOREIGN KEY (b) REFERENCES p (id);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG105 foreign key check: blocks writing to c and p while foreign key fa is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables
--       AG105 foreign key check: blocks writing to c and p while foreign key fb is checked

ALTER TABLE c DROP CONSTRAINT fa;
ALTER TABLE c DROP CONSTRAINT fb;
ALTER TABLE c ADD CONSTRAINT fa FOREIGN KEY (a) REFERENCES p (id);
ALTER TABLE c ADD CONSTRAINT fb FOREIGN KEY (b) REFERENCES p (code);
