-- changes: DropConstraint AddConstraint DropConstraint AddConstraint DropConstraint AddConstraint DropIndex CreateIndex

-- autogen upgrade
--   [ ] AG502 constraint dropped: drops Fk_T of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--   [ ] AG501 index dropped: drops Ix_T of t; queries that used it get slower
--   [ ] AG502 constraint dropped: drops Uq_T of t; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops Ck_T of t; the database no longer refuses what it refused
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of uq_t
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks ck_t
--       AG403 may fail on rows: fails where rows of t break check ck_t
--       AG103 index build: blocks writing to t while index ix_t is built
--       AG504 foreign key without index: no index begins with the columns of foreign key fk_t of t: deleting from p reads all of it
--       AG105 foreign key check: blocks writing to t and p while foreign key fk_t is checked
--       AG404 may fail on rows: fails where rows of t reference a row that p does not have

ALTER TABLE t DROP CONSTRAINT "Fk_T";

DROP INDEX "Ix_T";

ALTER TABLE t DROP CONSTRAINT "Uq_T";
ALTER TABLE t DROP CONSTRAINT "Ck_T";
ALTER TABLE t ADD CONSTRAINT uq_t UNIQUE (b);
ALTER TABLE t ADD CONSTRAINT ck_t CHECK (b > 0);

CREATE INDEX ix_t ON t (b);

ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (d) REFERENCES p (id);

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops fk_t of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--   [ ] AG501 index dropped: drops ix_t of t; queries that used it get slower
--   [ ] AG502 constraint dropped: drops uq_t of t; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops ck_t of t; the database no longer refuses what it refused
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of Uq_T
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks Ck_T
--       AG403 may fail on rows: fails where rows of t break check Ck_T
--       AG103 index build: blocks writing to t while index Ix_T is built
--       AG504 foreign key without index: no index begins with the columns of foreign key Fk_T of t: deleting from p reads all of it
--       AG105 foreign key check: blocks writing to t and p while foreign key Fk_T is checked
--       AG404 may fail on rows: fails where rows of t reference a row that p does not have

ALTER TABLE t DROP CONSTRAINT fk_t;

DROP INDEX ix_t;

ALTER TABLE t DROP CONSTRAINT uq_t;
ALTER TABLE t DROP CONSTRAINT ck_t;
ALTER TABLE t ADD CONSTRAINT "Uq_T" UNIQUE (a);
ALTER TABLE t ADD CONSTRAINT "Ck_T" CHECK (a > 0);

CREATE INDEX "Ix_T" ON t (a);

ALTER TABLE t ADD CONSTRAINT "Fk_T" FOREIGN KEY (c) REFERENCES p (id);
