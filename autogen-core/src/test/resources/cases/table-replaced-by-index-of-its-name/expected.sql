-- changes: DropTable CreateIndex

-- autogen upgrade
--   [ ] AG202 data loss: drops table x with all its rows
--       AG103 index build: blocks writing to t while index x is built

DROP TABLE x;

CREATE INDEX x ON t (a);

-- autogen downgrade
--   [ ] AG501 index dropped: drops x of t; queries that used it get slower
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

DROP INDEX x;

CREATE TABLE x (
    id bigint
);
