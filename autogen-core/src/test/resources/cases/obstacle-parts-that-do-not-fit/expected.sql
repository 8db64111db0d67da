-- changes: AlterColumn AlterColumn AlterColumn AlterColumn DropConstraint DropConstraint DropIndex

-- autogen upgrade
-- obstacle: index entry_lower of entry does not fit the new type of column entry.word: function lower(point) does not exist
-- obstacle: index entry_some of entry does not fit the new type of column entry.number: operator does not exist: jsonb > integer
--   [ ] AG501 index dropped: drops entry_word of entry; queries that used it get slower
--       AG104 lock: ACCESS EXCLUSIVE on entry, brief
--   [ ] AG502 constraint dropped: drops entry_code_key of entry; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops entry_number_check of entry; the database no longer refuses what it refused
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.code
--       AG405 may fail on rows: fails where a value does not convert: entry.code from varchar(10) to json
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.code from varchar(10) to json
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.number
--       AG405 may fail on rows: fails where a value does not convert: entry.number from integer to jsonb
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.number from integer to jsonb
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.word
--       AG405 may fail on rows: fails where a value does not convert: entry.word from text to point
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.word from text to point

-- autogen downgrade
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.code
--       AG405 may fail on rows: fails where a value does not convert: entry.code from json to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.code from json to varchar(10)
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.number
--       AG405 may fail on rows: fails where a value does not convert: entry.number from jsonb to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.number from jsonb to integer
--       AG104 lock: ACCESS EXCLUSIVE on entry, brief
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.word
--       AG102 scan: reads all rows of entry under ACCESS EXCLUSIVE: builds the index of entry_code_key
--       AG402 may fail on rows: fails where rows of entry have the same code
--       AG102 scan: reads all rows of entry under ACCESS EXCLUSIVE: checks entry_number_check
--       AG403 may fail on rows: fails where rows of entry break check entry_number_check
--       AG103 index build: blocks writing to entry while index entry_word is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on entry while later statements go through whole tables
--   [ ] AG201 data loss: drops column entry.twice; versions of the application that still read it will fail
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: a value for each in entry.twice

ALTER TABLE entry ALTER COLUMN code TYPE varchar(10);
ALTER TABLE entry ALTER COLUMN number TYPE integer USING number::text::integer;
ALTER TABLE entry ALTER COLUMN number SET DEFAULT 0;
ALTER TABLE entry ALTER COLUMN word TYPE text;
ALTER TABLE entry ADD CONSTRAINT entry_code_key UNIQUE (code);
ALTER TABLE entry ADD CONSTRAINT entry_number_check CHECK (number >= 0);

CREATE INDEX entry_word ON entry (word);

ALTER TABLE entry DROP COLUMN twice;
ALTER TABLE entry ADD COLUMN twice integer GENERATED ALWAYS AS (number * 2) STORED;
