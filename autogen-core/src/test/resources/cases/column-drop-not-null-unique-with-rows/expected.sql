-- changes: DropConstraint DropConstraint DropConstraint DropConstraint DropColumn DropColumn DropColumn DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.code; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.number; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.token; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.day; versions of the application that still read it will fail

ALTER TABLE t DROP CONSTRAINT t_code_key;
ALTER TABLE t DROP CONSTRAINT t_number_key;
ALTER TABLE t DROP CONSTRAINT t_token_key;
ALTER TABLE t DROP CONSTRAINT t_day_key;
ALTER TABLE t DROP COLUMN code;
ALTER TABLE t DROP COLUMN number;
ALTER TABLE t DROP COLUMN token;
ALTER TABLE t DROP COLUMN day;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for t.code in all rows
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.code NOT NULL
--       AG301 breaks running versions: versions of the application that do not know t.code cannot insert any more
--       AG206 made-up values: makes values up for t.number in all rows
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.number NOT NULL
--       AG301 breaks running versions: versions of the application that do not know t.number cannot insert any more
--       AG206 made-up values: makes values up for t.token in all rows
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.token NOT NULL
--       AG301 breaks running versions: versions of the application that do not know t.token cannot insert any more
--       AG206 made-up values: makes values up for t.day in all rows
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.day NOT NULL
--       AG301 breaks running versions: versions of the application that do not know t.day cannot insert any more
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_code_key
--       AG402 may fail on rows: fails where rows of t have the same code
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_number_key
--       AG402 may fail on rows: fails where rows of t have the same number
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_token_key
--       AG402 may fail on rows: fails where rows of t have the same token
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of t_day_key
--       AG402 may fail on rows: fails where rows of t have the same day

-- The values were dropped: rows are numbered instead.
ALTER TABLE t ADD COLUMN code varchar(20);

UPDATE t SET code = numbered.number::text
FROM (SELECT ctid AS place, row_number() OVER () AS number FROM t) numbered
WHERE t.ctid = numbered.place;

ALTER TABLE t ALTER COLUMN code SET NOT NULL;

-- The values were dropped: rows are numbered instead.
ALTER TABLE t ADD COLUMN number integer;

UPDATE t SET number = numbered.number
FROM (SELECT ctid AS place, row_number() OVER () AS number FROM t) numbered
WHERE t.ctid = numbered.place;

ALTER TABLE t ALTER COLUMN number SET NOT NULL;

-- The values were dropped: rows are numbered instead.
ALTER TABLE t ADD COLUMN token uuid;

UPDATE t SET token = lpad(to_hex(numbered.number), 32, '0')::uuid
FROM (SELECT ctid AS place, row_number() OVER () AS number FROM t) numbered
WHERE t.ctid = numbered.place;

ALTER TABLE t ALTER COLUMN token SET NOT NULL;

-- The values were dropped: rows are numbered instead.
ALTER TABLE t ADD COLUMN day date;

UPDATE t SET day = ('1970-01-01'::timestamp + numbered.number * interval '1 day')::date
FROM (SELECT ctid AS place, row_number() OVER () AS number FROM t) numbered
WHERE t.ctid = numbered.place;

ALTER TABLE t ALTER COLUMN day SET NOT NULL;
ALTER TABLE t ADD CONSTRAINT t_code_key UNIQUE (code);
ALTER TABLE t ADD CONSTRAINT t_number_key UNIQUE (number);
ALTER TABLE t ADD CONSTRAINT t_token_key UNIQUE (token);
ALTER TABLE t ADD CONSTRAINT t_day_key UNIQUE (day);
