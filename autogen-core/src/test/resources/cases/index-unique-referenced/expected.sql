-- changes: AlterIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG103 index build: blocks writing to p while index ux is built
--       AG402 may fail on rows: fails where rows of p have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have

ALTER TABLE c DROP CONSTRAINT c_a_fkey;

DROP INDEX ux;

CREATE UNIQUE INDEX ux ON p (a DESC);

ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES p (a);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG103 index build: blocks writing to p while index ux is built
--       AG402 may fail on rows: fails where rows of p have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, p while later statements go through whole tables
--       AG105 foreign key check: blocks writing to c and p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have

ALTER TABLE c DROP CONSTRAINT c_a_fkey;

DROP INDEX ux;

CREATE UNIQUE INDEX ux ON p (a);

ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES p (a);
