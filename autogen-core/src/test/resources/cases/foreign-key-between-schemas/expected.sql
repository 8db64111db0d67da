-- changes: AlterColumn AddConstraint AddConstraint AddColumn AddConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on s.p, brief
--       AG102 scan: reads all rows of c under ACCESS EXCLUSIVE: c.a NOT NULL
--       AG401 may fail on rows: fails where c.a is null
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on s.p while later statements go through whole tables
--       AG102 scan: reads all rows of c under ACCESS EXCLUSIVE: builds the index of c_pkey
--       AG402 may fail on rows: fails where rows of c have the same a
--       AG105 foreign key check: blocks writing to c and s.p while foreign key c_a_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that s.p does not have
--       AG504 foreign key without index: no index begins with the columns of foreign key p_c_a_fkey of s.p: deleting from c reads all of it
--       AG105 foreign key check: blocks writing to s.p and c while foreign key p_c_a_fkey is checked

ALTER TABLE s.p ADD COLUMN c_a bigint;

-- autogen todo: fill c.a where it is null, then delete this line
-- UPDATE c SET a = … WHERE a IS NULL;
ALTER TABLE c ALTER COLUMN a SET NOT NULL;

ALTER TABLE c ADD CONSTRAINT c_pkey PRIMARY KEY (a);
ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES s.p (id);
ALTER TABLE s.p ADD CONSTRAINT p_c_a_fkey FOREIGN KEY (c_a) REFERENCES c (a);

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops c_a_fkey of c; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on s.p, brief
--   [ ] AG502 constraint dropped: drops c_pkey of c; the database no longer refuses what it refused
--       AG305 null allowed: c.a may be null; versions of the application that count on a value fail
--   [ ] AG201 data loss: drops column s.p.c_a; versions of the application that still read it will fail

ALTER TABLE c DROP CONSTRAINT c_a_fkey;
ALTER TABLE s.p DROP CONSTRAINT p_c_a_fkey;
ALTER TABLE c DROP CONSTRAINT c_pkey;
ALTER TABLE c ALTER COLUMN a DROP NOT NULL;
ALTER TABLE s.p DROP COLUMN c_a;
