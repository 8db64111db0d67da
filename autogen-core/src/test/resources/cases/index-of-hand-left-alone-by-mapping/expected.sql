-- changes: DropIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

DROP INDEX plain;

-- autogen downgrade
--       AG103 index build: blocks writing to t while index plain is built

CREATE INDEX plain ON t (b);
