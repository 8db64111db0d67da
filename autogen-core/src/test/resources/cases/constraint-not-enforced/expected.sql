-- changes: CreateTable AddColumn DropConstraint AlterConstraint AlterConstraint AlterConstraint AddConstraint AlterConstraint AlterConstraint AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG502 constraint dropped: no longer enforces fc of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--   [ ] AG502 constraint dropped: no longer enforces fh of t; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops ce of t; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: no longer enforces ca of t; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: no longer enforces cg of t; the database no longer refuses what it refused
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks cb
--       AG403 may fail on rows: fails where rows of t break check cb
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p while later statements go through whole tables
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on p, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t, brief; blocks writing
--       AG105 foreign key check: blocks writing to t and p while foreign key fd is checked
--       AG404 may fail on rows: fails where rows of t reference a row that p does not have

CREATE TABLE u (
    a bigint,
    b bigint
);

ALTER TABLE t ADD COLUMN f bigint;
ALTER TABLE t DROP CONSTRAINT fc;
ALTER TABLE t DROP CONSTRAINT fd;
ALTER TABLE t DROP CONSTRAINT fh;
ALTER TABLE t DROP CONSTRAINT ce;
ALTER TABLE t DROP CONSTRAINT ca;
ALTER TABLE t DROP CONSTRAINT cb;
ALTER TABLE t DROP CONSTRAINT cg;
ALTER TABLE u ADD CONSTRAINT ca CHECK (a > 0) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT ca CHECK (a > 0) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT cb CHECK (b > 0);
ALTER TABLE t ADD CONSTRAINT cg CHECK (g > 0) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT cf CHECK (f > 0) NOT ENFORCED;
ALTER TABLE u ADD CONSTRAINT fb FOREIGN KEY (b) REFERENCES p (id) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT fc FOREIGN KEY (c) REFERENCES p (id) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT fd FOREIGN KEY (d) REFERENCES p (id);
ALTER TABLE t ADD CONSTRAINT fh FOREIGN KEY (h) REFERENCES p (id) NOT ENFORCED;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on u, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG502 constraint dropped: no longer enforces fd of t; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: no longer enforces cb of t; the database no longer refuses what it refused
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks ca
--       AG403 may fail on rows: fails where rows of t break check ca
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p, u while later statements go through whole tables
--       AG509 not validated: cg of t stays NOT VALID: rows that are there are not checked
--       AG105 foreign key check: blocks writing to t and p while foreign key fc is checked
--       AG404 may fail on rows: fails where rows of t reference a row that p does not have
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on p, brief; blocks writing
--       AG509 not validated: fh of t stays NOT VALID: rows that are there are not checked
--   [ ] AG201 data loss: drops column t.f; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table u with all its rows

ALTER TABLE u DROP CONSTRAINT fb;
ALTER TABLE t DROP CONSTRAINT fc;
ALTER TABLE t DROP CONSTRAINT fd;
ALTER TABLE t DROP CONSTRAINT fh;
ALTER TABLE t DROP CONSTRAINT ca;
ALTER TABLE t DROP CONSTRAINT cb;
ALTER TABLE t DROP CONSTRAINT cg;
ALTER TABLE t DROP CONSTRAINT cf;
ALTER TABLE t ADD CONSTRAINT ce CHECK (e > 0) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT ca CHECK (a > 0);
ALTER TABLE t ADD CONSTRAINT cb CHECK (b > 0) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT cg CHECK (g > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT fc FOREIGN KEY (c) REFERENCES p (id);
ALTER TABLE t ADD CONSTRAINT fd FOREIGN KEY (d) REFERENCES p (id) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT fh FOREIGN KEY (h) REFERENCES p (id) NOT VALID;
ALTER TABLE t DROP COLUMN f;

DROP TABLE u;
