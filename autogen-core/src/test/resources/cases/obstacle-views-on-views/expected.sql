-- changes: DropColumn

-- autogen upgrade
-- obstacle: view v uses column t.a, which is dropped
-- obstacle: view w uses view v
-- obstacle: materialized view m uses view w
--   [ ] AG201 data loss: drops column t.a; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ADD COLUMN a integer;

CREATE VIEW v AS
SELECT id,
    a
   FROM t;
