-- changes: DropConstraint DropConstraint DropColumn

-- autogen upgrade
--   [ ] AG502 constraint dropped: drops c_k_fkey of c; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--   [ ] AG201 data loss: drops column p.k; versions of the application that still read it will fail

ALTER TABLE c DROP CONSTRAINT c_k_fkey;
ALTER TABLE p DROP CONSTRAINT p_k_key;
ALTER TABLE p DROP COLUMN k;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: builds the index of p_k_key
--       AG504 foreign key without index: no index begins with the columns of foreign key c_k_fkey of c: deleting from p reads all of it
--       AG105 foreign key check: blocks writing to c and p while foreign key c_k_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p while later statements go through whole tables

ALTER TABLE p ADD COLUMN k integer;
ALTER TABLE p ADD CONSTRAINT p_k_key UNIQUE (k);
ALTER TABLE c ADD CONSTRAINT c_k_fkey FOREIGN KEY (k) REFERENCES p (k);
