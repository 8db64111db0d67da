-- changes: AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index direction is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index columns is built
--       AG103 index build: blocks writing to t while index uniqueness is built
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG103 index build: blocks writing to t while index predicate is built
--       AG103 index build: blocks writing to t while index method is built

DROP INDEX direction;
DROP INDEX columns;
DROP INDEX uniqueness;
DROP INDEX predicate;
DROP INDEX method;

CREATE INDEX direction ON t (a DESC);
CREATE INDEX columns ON t (b, a);

CREATE UNIQUE INDEX uniqueness ON t (b);

CREATE INDEX predicate ON t (a) WHERE (b > 10);
CREATE INDEX method ON t USING hash (c);

COMMENT ON INDEX comment_only IS 'new';

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index direction is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index columns is built
--       AG103 index build: blocks writing to t while index uniqueness is built
--       AG103 index build: blocks writing to t while index predicate is built
--       AG103 index build: blocks writing to t while index method is built

DROP INDEX direction;
DROP INDEX columns;
DROP INDEX uniqueness;
DROP INDEX predicate;
DROP INDEX method;

CREATE INDEX direction ON t (a);
CREATE INDEX columns ON t (a, b);
CREATE INDEX uniqueness ON t (b);
CREATE INDEX predicate ON t (a) WHERE (b > 0);
CREATE INDEX method ON t (c);

COMMENT ON INDEX comment_only IS NULL;
