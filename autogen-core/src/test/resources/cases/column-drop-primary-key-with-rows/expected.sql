-- changes: AlterConstraint DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_pkey
--       AG402 may fail on rows: fails where rows of t have the same name
--   [ ] AG201 data loss: drops column t.id; versions of the application that still read it will fail

ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (name);
ALTER TABLE t DROP COLUMN id;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for t.id in all rows
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.id NOT NULL
--       AG301 breaks running versions: versions of the application that do not know t.id cannot insert any more
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_pkey
--       AG402 may fail on rows: fails where rows of t have the same id

-- The values were dropped: rows are numbered instead.
ALTER TABLE t ADD COLUMN id bigint;

UPDATE t SET id = numbered.number
FROM (SELECT ctid AS place, row_number() OVER () AS number FROM t) numbered
WHERE t.ctid = numbered.place;

ALTER TABLE t ALTER COLUMN id SET NOT NULL;
ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
