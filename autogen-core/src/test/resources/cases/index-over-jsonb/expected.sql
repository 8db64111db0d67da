-- changes: AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex AlterIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index ix00 is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index ix01 is built
--       AG103 index build: blocks writing to t while index ix02 is built
--       AG103 index build: blocks writing to t while index ix03 is built
--       AG103 index build: blocks writing to t while index ix04 is built
--       AG103 index build: blocks writing to t while index ix05 is built
--       AG103 index build: blocks writing to t while index g1 is built
--       AG103 index build: blocks writing to t while index g2 is built
--       AG103 index build: blocks writing to t while index g3 is built

DROP INDEX ix00;
DROP INDEX ix01;
DROP INDEX ix02;
DROP INDEX ix03;
DROP INDEX ix04;
DROP INDEX ix05;
DROP INDEX g1;
DROP INDEX g2;
DROP INDEX g3;

CREATE INDEX ix00 ON t ((jb -> 'bar'::text));
CREATE INDEX ix01 ON t ((jb ->> 'bar'::text));
CREATE INDEX ix02 ON t ((jb ->> 'foo'::text), name);
CREATE INDEX ix03 ON t ((((jb ->> 'bar'::text))::integer));
CREATE INDEX ix04 ON t ((((jb ->> 'foo'::text))::numeric), name);
CREATE INDEX ix05 ON t ((jb #> '{a,c}'::text[]));
CREATE INDEX g1 ON t USING gin (jb jsonb_path_ops);
CREATE INDEX g2 ON t USING gin ((jb -> 'bar'::text) jsonb_path_ops);
CREATE INDEX g3 ON t USING gin (jb) WHERE (name IS NOT NULL);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG103 index build: blocks writing to t while index ix00 is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG103 index build: blocks writing to t while index ix01 is built
--       AG103 index build: blocks writing to t while index ix02 is built
--       AG103 index build: blocks writing to t while index ix03 is built
--       AG103 index build: blocks writing to t while index ix04 is built
--       AG103 index build: blocks writing to t while index ix05 is built
--       AG103 index build: blocks writing to t while index g1 is built
--       AG103 index build: blocks writing to t while index g2 is built
--       AG103 index build: blocks writing to t while index g3 is built

DROP INDEX ix00;
DROP INDEX ix01;
DROP INDEX ix02;
DROP INDEX ix03;
DROP INDEX ix04;
DROP INDEX ix05;
DROP INDEX g1;
DROP INDEX g2;
DROP INDEX g3;

CREATE INDEX ix00 ON t ((jb -> 'foo'::text));
CREATE INDEX ix01 ON t ((jb ->> 'foo'::text));
CREATE INDEX ix02 ON t ((jb -> 'foo'::text), name);
CREATE INDEX ix03 ON t ((((jb ->> 'foo'::text))::integer));
CREATE INDEX ix04 ON t ((((jb ->> 'foo'::text))::integer), name);
CREATE INDEX ix05 ON t ((jb #> '{a,b}'::text[]));
CREATE INDEX g1 ON t USING gin (jb);
CREATE INDEX g2 ON t USING gin ((jb -> 'foo'::text) jsonb_path_ops);
CREATE INDEX g3 ON t USING gin (jb jsonb_path_ops) WHERE (name IS NOT NULL);
