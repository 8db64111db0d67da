-- changes: AlterIndex DropIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex CreateIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on "CapT table", brief
--   [ ] AG501 index dropped: drops gone of t; queries that used it get slower
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to "CapT table" while index ixcap is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on CapT table, t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index ix00 is built
--       AG103 index build: blocks writing to t while index ix01 is built
--       AG103 index build: blocks writing to t while index ix02 is built
--       AG103 index build: blocks writing to t while index ix03 is built
--       AG103 index build: blocks writing to t while index ix04 is built
--       AG103 index build: blocks writing to t while index ix05 is built
--       AG103 index build: blocks writing to t while index ix06 is built
--       AG103 index build: blocks writing to t while index ix07 is built
--       AG103 index build: blocks writing to t while index ix08 is built
--       AG103 index build: blocks writing to t while index ix09 is built
--       AG103 index build: blocks writing to t while index ix10 is built
--       AG103 index build: blocks writing to t while index ix11 is built
--       AG103 index build: blocks writing to t while index come is built

DROP INDEX ixcap;
DROP INDEX gone;
DROP INDEX ix00;
DROP INDEX ix01;
DROP INDEX ix02;
DROP INDEX ix03;
DROP INDEX ix04;
DROP INDEX ix05;
DROP INDEX ix06;
DROP INDEX ix07;
DROP INDEX ix08;
DROP INDEX ix09;
DROP INDEX ix10;
DROP INDEX ix11;

CREATE INDEX ixcap ON "CapT table" ((lower("XCol")), y);
CREATE INDEX ix00 ON t ((lower(x)), y);
CREATE INDEX ix01 ON t ((lower(x)), y);
CREATE INDEX ix02 ON t ((lower(y)), z);
CREATE INDEX ix03 ON t ((lower(x)), q);
CREATE INDEX ix04 ON t ((ff + 3), x);
CREATE INDEX ix05 ON t ((ff * 1), y);
CREATE INDEX ix06 ON t ((ff + 42));
CREATE INDEX ix07 ON t ((COALESCE(q, '-1'::integer)));
CREATE INDEX ix08 ON t ((COALESCE(z, 1)), x);
CREATE INDEX ix09 ON t (((q)::text));
CREATE INDEX ix10 ON t (((z)::bigint), x);
CREATE INDEX ix11 ON t ((y || x));
CREATE INDEX come ON t ((upper(y)), ff);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on "CapT table", brief
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG501 index dropped: drops come of t; queries that used it get slower
--       AG103 index build: blocks writing to "CapT table" while index ixcap is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on CapT table, t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index gone is built
--       AG103 index build: blocks writing to t while index ix00 is built
--       AG103 index build: blocks writing to t while index ix01 is built
--       AG103 index build: blocks writing to t while index ix02 is built
--       AG103 index build: blocks writing to t while index ix03 is built
--       AG103 index build: blocks writing to t while index ix04 is built
--       AG103 index build: blocks writing to t while index ix05 is built
--       AG103 index build: blocks writing to t while index ix06 is built
--       AG103 index build: blocks writing to t while index ix07 is built
--       AG103 index build: blocks writing to t while index ix08 is built
--       AG103 index build: blocks writing to t while index ix09 is built
--       AG103 index build: blocks writing to t while index ix10 is built
--       AG103 index build: blocks writing to t while index ix11 is built

DROP INDEX ixcap;
DROP INDEX ix00;
DROP INDEX ix01;
DROP INDEX ix02;
DROP INDEX ix03;
DROP INDEX ix04;
DROP INDEX ix05;
DROP INDEX ix06;
DROP INDEX ix07;
DROP INDEX ix08;
DROP INDEX ix09;
DROP INDEX ix10;
DROP INDEX ix11;
DROP INDEX come;

CREATE INDEX ixcap ON "CapT table" ((lower("XCol")));
CREATE INDEX gone ON t ((lower(x)), ff);
CREATE INDEX ix00 ON t ((lower(x)));
CREATE INDEX ix01 ON t (y, (lower(x)));
CREATE INDEX ix02 ON t ((lower(x)), z);
CREATE INDEX ix03 ON t ((upper(x)), q);
CREATE INDEX ix04 ON t ((ff + 1), x);
CREATE INDEX ix05 ON t ((ff + 1), y);
CREATE INDEX ix06 ON t ((42 + ff));
CREATE INDEX ix07 ON t ((COALESCE(z, '-1'::integer)));
CREATE INDEX ix08 ON t ((COALESCE(z, '-1'::integer)), x);
CREATE INDEX ix09 ON t (((z)::text));
CREATE INDEX ix10 ON t (((z)::text), x);
CREATE INDEX ix11 ON t ((x || y));
