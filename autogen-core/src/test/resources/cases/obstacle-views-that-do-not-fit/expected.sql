-- changes: AlterEnumType AlterColumn AlterColumn AlterColumn

-- autogen upgrade
-- obstacle: view largest does not fit the new type of column entry.number: function max(jsonb) does not exist
-- obstacle: view other.elsewhere does not fit the new type of column other.entry.number: function abs(jsonb) does not exist
-- obstacle: view sad does not fit the new type of column entry.feeling: invalid input value for enum mood: "sad"
-- obstacle: materialized view plain does not fit the new type of column entry.word: data type json has no default operator class for access method "btree"
-- obstacle: materialized view words does not fit the new type of column entry.word: function upper(json) does not exist
-- obstacle: rule entry.keep does not fit the new type of column entry.number: operator does not exist: jsonb > integer
-- obstacle: trigger entry.large does not fit the new type of column entry.number: operator does not exist: jsonb > integer
-- obstacle: policy entry.positive does not fit the new type of column entry.number: operator does not exist: jsonb > integer
-- obstacle: statistics halves does not fit the new type of column entry.number: operator does not exist: jsonb / integer
-- obstacle: view doubled uses view largest
--       AG106 made again: drops view fits and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of other.entry again under ACCESS EXCLUSIVE: new type of other.entry.number
--       AG405 may fail on rows: fails where a value does not convert: other.entry.number from integer to jsonb
--       AG302 breaks running versions: versions of the application that expect another type may fail: other.entry.number from integer to jsonb
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.number
--       AG405 may fail on rows: fails where a value does not convert: entry.number from integer to jsonb
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.number from integer to jsonb
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on other.entry while later statements go through whole tables
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.word
--       AG405 may fail on rows: fails where a value does not convert: entry.word from text to json
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.word from text to json
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.feeling
--   [ ] AG204 data loss: removes 'sad' from enum type mood; fails where rows still have one of them

-- autogen downgrade
--       AG307 enum value added: adds 'sad' to enum type mood, after all others; versions of the application that do not know it fail to read it
--       AG106 made again: drops view doubled and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view fits and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view largest and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view other.elsewhere and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops materialized view plain and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops materialized view words and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops rule entry.keep and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on entry, brief
--       AG106 made again: drops trigger entry.large and makes it again
--       AG106 made again: drops policy entry.positive and makes it again
--       AG101 rewrite: writes all rows of other.entry again under ACCESS EXCLUSIVE: new type of other.entry.number
--       AG405 may fail on rows: fails where a value does not convert: other.entry.number from jsonb to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: other.entry.number from jsonb to integer
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on entry while later statements go through whole tables
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.number
--       AG405 may fail on rows: fails where a value does not convert: entry.number from jsonb to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.number from jsonb to integer
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.word
--       AG107 view filled: runs the query of materialized view plain to fill it again, while the tables of the migration are locked
--       AG107 view filled: runs the query of materialized view words to fill it again, while the tables of the migration are locked
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on entry, brief; blocks writing

ALTER TYPE mood ADD VALUE 'sad';
-- autogen commit

DROP VIEW doubled;
DROP VIEW fits;
DROP VIEW largest;
DROP VIEW other.elsewhere;

DROP MATERIALIZED VIEW plain;
DROP MATERIALIZED VIEW words;

DROP RULE keep ON entry;

DROP TRIGGER large ON entry;

DROP POLICY positive ON entry;

ALTER TABLE other.entry ALTER COLUMN number TYPE integer USING number::text::integer;
ALTER TABLE entry ALTER COLUMN number TYPE integer USING number::text::integer;
ALTER TABLE entry ALTER COLUMN word TYPE text;

CREATE VIEW fits AS
SELECT number,
    id
   FROM entry
  WHERE (number IS NOT NULL);

CREATE VIEW largest AS
SELECT max(number) AS largest
   FROM entry;

CREATE VIEW doubled AS
SELECT (2 * largest) AS twice
   FROM largest;

CREATE VIEW other.elsewhere AS
SELECT abs(number) AS size
   FROM other.entry;

CREATE MATERIALIZED VIEW plain AS
SELECT word
   FROM entry;

CREATE INDEX plain_word ON plain USING btree (word);

CREATE MATERIALIZED VIEW words AS
SELECT upper(word) AS word
   FROM entry;

CREATE RULE keep AS
    ON DELETE TO entry
   WHERE old.number > 0 DO INSTEAD NOTHING;

CREATE TRIGGER large BEFORE UPDATE ON entry FOR EACH ROW WHEN (new.number > 5) EXECUTE FUNCTION ignore();

CREATE POLICY positive ON entry USING ((number > 0));
