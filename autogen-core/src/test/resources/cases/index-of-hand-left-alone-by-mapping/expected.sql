-- changes: DropIndex

-- autogen upgrade
--   [ ] AG501 index dropped: drops plain of t; queries that used it get slower
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

DROP INDEX plain;

-- autogen downgrade
--       AG103 index build: blocks writing to t while index plain is built

CREATE INDEX plain ON t (b);
