-- changes: AlterIndex CreateIndex CreateIndex CreateIndex CreateIndex CreateIndex CreateIndex CreateIndex CreateIndex

-- autogen upgrade
--       AG103 index build: blocks writing to t while index directions is built
--       AG103 index build: blocks writing to t while index uniq is built
--       AG402 may fail on rows: fails where rows of t have the same b
--       AG103 index build: blocks writing to t while index expression is built
--       AG103 index build: blocks writing to t while index partial is built
--       AG103 index build: blocks writing to t while index hash is built
--       AG103 index build: blocks writing to t while index operator_class is built
--       AG103 index build: blocks writing to t while index covering is built
--       AG103 index build: blocks writing to t while index options is built

ALTER INDEX gone RENAME TO plain;

CREATE INDEX directions ON t (a DESC, b NULLS FIRST, c DESC NULLS LAST);

CREATE UNIQUE INDEX uniq ON t (b) NULLS NOT DISTINCT;

CREATE INDEX expression ON t ((lower(c)), (a + b));
CREATE INDEX partial ON t (a) WHERE ((b > 0) AND (c = 'x'::text));
CREATE INDEX hash ON t USING hash (c);
CREATE INDEX operator_class ON t (c text_pattern_ops, c COLLATE "C");
CREATE INDEX covering ON t (a) INCLUDE (b, c);
CREATE INDEX options ON t (a) WITH (fillfactor=70);

COMMENT ON INDEX plain IS 'for finding';

-- autogen downgrade
--   [ ] AG501 index dropped: drops directions of t; queries that used it get slower
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG501 index dropped: drops uniq of t; queries that used it get slower
--   [ ] AG501 index dropped: drops expression of t; queries that used it get slower
--   [ ] AG501 index dropped: drops partial of t; queries that used it get slower
--   [ ] AG501 index dropped: drops hash of t; queries that used it get slower
--   [ ] AG501 index dropped: drops operator_class of t; queries that used it get slower
--   [ ] AG501 index dropped: drops covering of t; queries that used it get slower
--   [ ] AG501 index dropped: drops options of t; queries that used it get slower

DROP INDEX directions;
DROP INDEX uniq;
DROP INDEX expression;
DROP INDEX partial;
DROP INDEX hash;
DROP INDEX operator_class;
DROP INDEX covering;
DROP INDEX options;

ALTER INDEX plain RENAME TO gone;

COMMENT ON INDEX gone IS NULL;
