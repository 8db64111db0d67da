-- changes: AlterColumn AddConstraint

-- autogen upgrade
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.id NOT NULL
--       AG401 may fail on rows: fails where t.id is null
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_pkey
--       AG402 may fail on rows: fails where rows of t have the same id

-- autogen todo: fill t.id where it is null, then delete this line
-- UPDATE t SET id = … WHERE id IS NULL;
ALTER TABLE t ALTER COLUMN id SET NOT NULL;

ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops t_pkey of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG305 null allowed: t.id may be null; versions of the application that count on a value fail

ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ALTER COLUMN id DROP NOT NULL;
