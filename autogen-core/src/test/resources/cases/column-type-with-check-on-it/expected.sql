-- changes: AlterColumn AlterConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from varchar(10) to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from varchar(10) to integer
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_a_check
--       AG403 may fail on rows: fails where rows of t break check t_a_check

ALTER TABLE t DROP CONSTRAINT t_a_check;
ALTER TABLE t ALTER COLUMN a TYPE integer USING a::integer;
ALTER TABLE t ADD CONSTRAINT t_a_check CHECK (a > 0);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from integer to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from integer to varchar(10)
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_a_check
--       AG403 may fail on rows: fails where rows of t break check t_a_check

ALTER TABLE t DROP CONSTRAINT t_a_check;
ALTER TABLE t ALTER COLUMN a TYPE varchar(10);
ALTER TABLE t ADD CONSTRAINT t_a_check CHECK ((a)::text ~~ 'x%'::text);
