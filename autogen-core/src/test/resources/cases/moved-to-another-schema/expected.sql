-- changes: CreateEnumType CreateSequence CreateTable DropTable AlterConstraint DropSequence DropEnumType

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on here.p, brief
--       AG105 foreign key check: blocks writing to c and there.p while foreign key fp is checked
--       AG404 may fail on rows: fails where rows of c reference a row that there.p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on here.p, c while later statements go through whole tables
--   [ ] AG202 data loss: drops table here.t with all its rows
--   [ ] AG203 data loss: drops sequence here.s and the position it has reached

CREATE TYPE there.e AS ENUM ('a');

CREATE SEQUENCE there.s;

CREATE TABLE there.t (
    a integer
);

ALTER TABLE c DROP CONSTRAINT fp;
ALTER TABLE c ADD CONSTRAINT fp FOREIGN KEY (p_id) REFERENCES there.p (id);

DROP TABLE here.t;

DROP SEQUENCE here.s;

DROP TYPE here.e;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on there.p, brief
--       AG105 foreign key check: blocks writing to c and here.p while foreign key fp is checked
--       AG404 may fail on rows: fails where rows of c reference a row that here.p does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on c, there.p while later statements go through whole tables
--   [ ] AG202 data loss: drops table there.t with all its rows
--   [ ] AG203 data loss: drops sequence there.s and the position it has reached

CREATE TYPE here.e AS ENUM ('a');

CREATE SEQUENCE here.s;

CREATE TABLE here.t (
    a integer
);

ALTER TABLE c DROP CONSTRAINT fp;
ALTER TABLE c ADD CONSTRAINT fp FOREIGN KEY (p_id) REFERENCES here.p (id);

DROP TABLE there.t;

DROP SEQUENCE there.s;

DROP TYPE there.e;
