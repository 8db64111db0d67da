-- changes: AddColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t ADD COLUMN c integer;

-- autogen downgrade
--   [ ] AG201 data loss: drops column t.c; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER TABLE t DROP COLUMN c;
