-- changes: AlterEnumType AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG106 made again: drops view doubled and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view grouped and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view joined and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view other.further and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view other.elsewhere and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view sad and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops materialized view words and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops rule entry.keep and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on entry, brief
--       AG106 made again: drops rule largest.nothing and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on largest, brief
--       AG106 made again: drops view largest and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops trigger entry.large and makes it again
--       AG106 made again: drops policy entry.positive and makes it again
--       AG101 rewrite: writes all rows of other.entry again under ACCESS EXCLUSIVE: new type of other.entry.number
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on entry, largest while later statements go through whole tables
--       AG101 rewrite: writes all rows of other.item again under ACCESS EXCLUSIVE: new type of other.item.number
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.number
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.feeling
--   [ ] AG204 data loss: removes 'none' from enum type mood; fails where rows still have one of them
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on entry, brief; blocks writing

DROP VIEW doubled;
DROP VIEW grouped;
DROP VIEW joined;
DROP VIEW other.further;
DROP VIEW other.elsewhere;
DROP VIEW sad;

ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('sad', 'happy');

DROP MATERIALIZED VIEW words;

DROP RULE keep ON entry;
DROP RULE nothing ON largest;

DROP VIEW largest;

DROP TRIGGER large ON entry;

DROP POLICY positive ON entry;

ALTER TABLE other.entry ALTER COLUMN number TYPE bigint;
ALTER TABLE other.item ALTER COLUMN number TYPE bigint;
ALTER TABLE entry ALTER COLUMN number TYPE bigint;
ALTER TABLE entry ALTER COLUMN word TYPE text;
ALTER TABLE entry ALTER COLUMN feeling TYPE mood USING feeling::text::mood;

DROP TYPE mood_old;

CREATE VIEW grouped AS
SELECT id,
    number,
    word,
    count(*) AS n
   FROM entry
  GROUP BY id;

CREATE VIEW joined AS
SELECT (e.number + o.number) AS total
   FROM (entry e
     JOIN other.entry o ON ((o.id = e.id)));

CREATE VIEW largest AS
SELECT max(number) AS largest
   FROM entry;

ALTER VIEW largest ALTER COLUMN largest SET DEFAULT 5;

CREATE VIEW doubled AS
SELECT (2 * largest) AS twice
   FROM largest;

CREATE VIEW other.elsewhere AS
SELECT abs(number) AS size
   FROM other.item;

CREATE VIEW other.further AS
SELECT (size + 1) AS more
   FROM other.elsewhere;

CREATE VIEW sad AS
SELECT id
   FROM entry
  WHERE (feeling = 'sad'::mood);

CREATE MATERIALIZED VIEW words AS
SELECT upper((word)::text) AS word
   FROM entry
WITH NO DATA;

CREATE UNIQUE INDEX words_word ON words USING btree (word);

CREATE RULE keep AS
    ON DELETE TO entry
   WHERE old.number > 0 DO INSTEAD NOTHING;

CREATE RULE nothing AS
    ON INSERT TO largest DO INSTEAD  UPDATE entry SET number = new.largest;

CREATE TRIGGER large BEFORE UPDATE ON entry FOR EACH ROW WHEN (new.number > 5) EXECUTE FUNCTION ignore();

CREATE POLICY positive ON entry USING ((number > 0));

-- autogen downgrade
--       AG106 made again: drops view doubled and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view grouped and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view joined and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view other.further and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view other.elsewhere and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view sad and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops materialized view words and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops rule entry.keep and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on entry, brief
--       AG106 made again: drops rule largest.nothing and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on largest, brief
--       AG106 made again: drops view largest and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops trigger entry.large and makes it again
--       AG106 made again: drops policy entry.positive and makes it again
--       AG101 rewrite: writes all rows of other.entry again under ACCESS EXCLUSIVE: new type of other.entry.number
--       AG405 may fail on rows: fails where a value does not convert: other.entry.number from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: other.entry.number from bigint to integer
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on entry, largest while later statements go through whole tables
--       AG101 rewrite: writes all rows of other.item again under ACCESS EXCLUSIVE: new type of other.item.number
--       AG405 may fail on rows: fails where a value does not convert: other.item.number from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: other.item.number from bigint to integer
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.number
--       AG405 may fail on rows: fails where a value does not convert: entry.number from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.number from bigint to integer
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.word
--       AG405 may fail on rows: fails where a value does not convert: entry.word from text to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: entry.word from text to varchar(10)
--       AG101 rewrite: writes all rows of entry again under ACCESS EXCLUSIVE: new type of entry.feeling
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on entry, brief; blocks writing

DROP VIEW doubled;
DROP VIEW grouped;
DROP VIEW joined;
DROP VIEW other.further;
DROP VIEW other.elsewhere;
DROP VIEW sad;

ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('happy', 'sad', 'none');

DROP MATERIALIZED VIEW words;

DROP RULE keep ON entry;
DROP RULE nothing ON largest;

DROP VIEW largest;

DROP TRIGGER large ON entry;

DROP POLICY positive ON entry;

ALTER TABLE other.entry ALTER COLUMN number TYPE integer;
ALTER TABLE other.item ALTER COLUMN number TYPE integer;
ALTER TABLE entry ALTER COLUMN number TYPE integer;
ALTER TABLE entry ALTER COLUMN word TYPE varchar(10);
ALTER TABLE entry ALTER COLUMN feeling TYPE mood USING feeling::text::mood;

DROP TYPE mood_old;

CREATE VIEW grouped AS
SELECT id,
    number,
    word,
    count(*) AS n
   FROM entry
  GROUP BY id;

CREATE VIEW joined AS
SELECT (e.number + o.number) AS total
   FROM (entry e
     JOIN other.entry o ON ((o.id = e.id)));

CREATE VIEW largest AS
SELECT max(number) AS largest
   FROM entry;

ALTER VIEW largest ALTER COLUMN largest SET DEFAULT 5;

CREATE VIEW doubled AS
SELECT (2 * largest) AS twice
   FROM largest;

CREATE VIEW other.elsewhere AS
SELECT abs(number) AS size
   FROM other.item;

CREATE VIEW other.further AS
SELECT (size + 1) AS more
   FROM other.elsewhere;

CREATE VIEW sad AS
SELECT id
   FROM entry
  WHERE (feeling = 'sad'::mood);

CREATE MATERIALIZED VIEW words AS
SELECT upper((word)::text) AS word
   FROM entry
WITH NO DATA;

CREATE UNIQUE INDEX words_word ON words USING btree (word);

CREATE RULE keep AS
    ON DELETE TO entry
   WHERE old.number > 0 DO INSTEAD NOTHING;

CREATE RULE nothing AS
    ON INSERT TO largest DO INSTEAD  UPDATE entry SET number = new.largest;

CREATE TRIGGER large BEFORE UPDATE ON entry FOR EACH ROW WHEN (new.number > 5) EXECUTE FUNCTION ignore();

CREATE POLICY positive ON entry USING ((number > 0));
