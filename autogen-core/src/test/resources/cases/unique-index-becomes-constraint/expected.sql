-- changes: DropConstraint AddConstraint DropIndex CreateIndex

-- autogen upgrade
--   [ ] AG501 index dropped: drops ua of t; queries that used it get slower
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG502 constraint dropped: drops ub of t; the database no longer refuses what it refused
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of ua
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG103 index build: blocks writing to t while index ub is built
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables

DROP INDEX ua;

ALTER TABLE t DROP CONSTRAINT ub;
ALTER TABLE t ADD CONSTRAINT ua UNIQUE (a);

CREATE UNIQUE INDEX ub ON t (b);

-- autogen downgrade
--   [ ] AG501 index dropped: drops ub of t; queries that used it get slower
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG502 constraint dropped: drops ua of t; the database no longer refuses what it refused
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of ub
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG103 index build: blocks writing to t while index ua is built
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables

DROP INDEX ub;

ALTER TABLE t DROP CONSTRAINT ua;
ALTER TABLE t ADD CONSTRAINT ub UNIQUE (b);

CREATE UNIQUE INDEX ua ON t (a);
