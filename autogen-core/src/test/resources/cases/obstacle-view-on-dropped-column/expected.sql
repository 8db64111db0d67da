-- changes: DropColumn

-- autogen upgrade
-- obstacle: view "a ""view""\u000aof lines" uses column t.a, which is dropped
-- obstacle: policy t.p uses column t.a, which is dropped
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ADD COLUMN a integer;

CREATE VIEW "a ""view""
of lines" AS
SELECT a
   FROM t;

CREATE POLICY p ON t USING ((a > 0));
