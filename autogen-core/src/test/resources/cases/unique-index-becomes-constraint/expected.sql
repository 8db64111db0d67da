-- changes: DropConstraint AddConstraint DropIndex CreateIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of ua
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG103 index build: blocks writing to t while index ub is built
--       AG402 may fail on rows: fails where rows of t have the same b

DROP INDEX ua;

ALTER TABLE t DROP CONSTRAINT ub;
ALTER TABLE t ADD CONSTRAINT ua UNIQUE (a);

CREATE UNIQUE INDEX ub ON t (b);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of ub
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG103 index build: blocks writing to t while index ua is built
--       AG402 may fail on rows: fails where rows of t have the same a

DROP INDEX ub;

ALTER TABLE t DROP CONSTRAINT ua;
ALTER TABLE t ADD CONSTRAINT ub UNIQUE (b);

CREATE UNIQUE INDEX ua ON t (a);
