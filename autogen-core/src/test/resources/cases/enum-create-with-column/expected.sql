-- changes: CreateEnumType AddColumn AddColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

CREATE TYPE mood AS ENUM ('sad', 'it''s ok');

ALTER TABLE t ADD COLUMN mood mood DEFAULT 'sad'::mood NOT NULL;
ALTER TABLE t ADD COLUMN moods mood[];

COMMENT ON TYPE mood IS 'How it is';

-- autogen downgrade
--   [ ] AG201 data loss: drops column t.mood; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.moods; versions of the application that still read it will fail

ALTER TABLE t DROP COLUMN mood;
ALTER TABLE t DROP COLUMN moods;

DROP TYPE mood;
