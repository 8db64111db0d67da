-- changes: AlterIndex AlterIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index ua is built
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index ub is built
--       AG402 may fail on rows: fails where rows of t have the same b

DROP INDEX ua;
DROP INDEX ub;

CREATE UNIQUE INDEX ua ON t (a) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX ub ON t (b);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index ua is built
--       AG402 may fail on rows: fails where rows of t have the same a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index ub is built
--       AG402 may fail on rows: fails where rows of t have the same b

DROP INDEX ua;
DROP INDEX ub;

CREATE UNIQUE INDEX ua ON t (a);
CREATE UNIQUE INDEX ub ON t (b) NULLS NOT DISTINCT;
