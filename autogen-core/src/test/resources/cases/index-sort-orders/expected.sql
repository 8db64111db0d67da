-- changes: AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index ix01 is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
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
--       AG103 index build: blocks writing to t while index ix12 is built

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
DROP INDEX ix12;

CREATE INDEX ix01 ON t (z1 DESC);
CREATE INDEX ix02 ON t (z2 DESC NULLS LAST);
CREATE INDEX ix03 ON t (z3 NULLS FIRST);
CREATE INDEX ix04 ON t (z4);
CREATE INDEX ix05 ON t (z5 DESC NULLS LAST);
CREATE INDEX ix06 ON t (z6 NULLS FIRST);
CREATE INDEX ix07 ON t (z7);
CREATE INDEX ix08 ON t (z8 DESC);
CREATE INDEX ix09 ON t (z9 NULLS FIRST);
CREATE INDEX ix10 ON t (z10);
CREATE INDEX ix11 ON t (z11 DESC);
CREATE INDEX ix12 ON t (z12 DESC NULLS LAST);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index ix01 is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
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
--       AG103 index build: blocks writing to t while index ix12 is built

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
DROP INDEX ix12;

CREATE INDEX ix01 ON t (z1);
CREATE INDEX ix02 ON t (z2);
CREATE INDEX ix03 ON t (z3);
CREATE INDEX ix04 ON t (z4 DESC);
CREATE INDEX ix05 ON t (z5 DESC);
CREATE INDEX ix06 ON t (z6 DESC);
CREATE INDEX ix07 ON t (z7 DESC NULLS LAST);
CREATE INDEX ix08 ON t (z8 DESC NULLS LAST);
CREATE INDEX ix09 ON t (z9 DESC NULLS LAST);
CREATE INDEX ix10 ON t (z10 NULLS FIRST);
CREATE INDEX ix11 ON t (z11 NULLS FIRST);
CREATE INDEX ix12 ON t (z12 NULLS FIRST);
