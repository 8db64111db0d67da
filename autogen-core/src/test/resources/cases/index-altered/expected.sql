-- changes: AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index direction is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index columns is built
--       AG103 index build: blocks writing to t while index uniqueness is built
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG103 index build: blocks writing to t while index predicate is built
--       AG103 index build: blocks writing to t while index method is built
--       AG103 index build: blocks writing to t while index included is built
--       AG103 index build: blocks writing to t while index options is built
--       AG103 index build: blocks writing to t while index key_collation is built

DROP INDEX direction;
DROP INDEX columns;
DROP INDEX uniqueness;
DROP INDEX predicate;
DROP INDEX method;
DROP INDEX included;
DROP INDEX options;
DROP INDEX key_collation;

CREATE INDEX direction ON t (a DESC);
CREATE INDEX columns ON t (b, a);

CREATE UNIQUE INDEX uniqueness ON t (b);

CREATE INDEX predicate ON t (a) WHERE (b > 10);
CREATE INDEX method ON t USING hash (c);
CREATE INDEX included ON t (a) INCLUDE (b, c);
CREATE INDEX options ON t (a) WITH (fillfactor=80);
CREATE INDEX key_collation ON t (c COLLATE "POSIX");

COMMENT ON INDEX comment_only IS 'new';

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index direction is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index columns is built
--       AG103 index build: blocks writing to t while index uniqueness is built
--       AG103 index build: blocks writing to t while index predicate is built
--       AG103 index build: blocks writing to t while index method is built
--       AG103 index build: blocks writing to t while index included is built
--       AG103 index build: blocks writing to t while index options is built
--       AG103 index build: blocks writing to t while index key_collation is built

DROP INDEX direction;
DROP INDEX columns;
DROP INDEX uniqueness;
DROP INDEX predicate;
DROP INDEX method;
DROP INDEX included;
DROP INDEX options;
DROP INDEX key_collation;

CREATE INDEX direction ON t (a);
CREATE INDEX columns ON t (a, b);
CREATE INDEX uniqueness ON t (b);
CREATE INDEX predicate ON t (a) WHERE (b > 0);
CREATE INDEX method ON t (c);
CREATE INDEX included ON t (a) INCLUDE (b);
CREATE INDEX options ON t (a) WITH (fillfactor=70);
CREATE INDEX key_collation ON t (c COLLATE "C");

COMMENT ON INDEX comment_only IS NULL;
