-- changes: CreateTable DropTable AlterColumn AlterColumn AlterColumn AlterColumn DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG305 null allowed: t.relaxed may be null; versions of the application that count on a value fail
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.kept
--       AG405 may fail on rows: fails where a value does not convert: t.kept from text to varchar(20)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.kept from text to varchar(20)
--   [ ] AG203 data loss: drops the sequence of t.serial and the position it has reached
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new expression of t.sum
--   [ ] AG201 data loss: drops column t.gone; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table dropped with all its rows

CREATE TABLE made (
    id bigint CONSTRAINT made_it NOT NULL,
    a  integer CONSTRAINT made_a NOT NULL NO INHERIT,
    PRIMARY KEY (id)
);

ALTER TABLE t ALTER COLUMN relaxed DROP NOT NULL;
ALTER TABLE t ALTER COLUMN kept TYPE varchar(20);
ALTER TABLE t ALTER COLUMN serial DROP IDENTITY;
ALTER TABLE t ALTER COLUMN sum SET EXPRESSION AS (2);
ALTER TABLE t DROP COLUMN gone;

DROP TABLE dropped;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG206 made-up values: makes values up for t.gone in all rows
--       AG301 breaks running versions: versions of the application that do not know t.gone cannot insert any more
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for t.relaxed in rows without a value
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.relaxed NOT NULL
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new expression of t.sum
--   [ ] AG202 data loss: drops table made with all its rows

CREATE TABLE dropped (
    id bigint CONSTRAINT there NOT NULL,
    a  integer CONSTRAINT "Must" NOT NULL NO INHERIT,
    b  integer NOT NULL,
    PRIMARY KEY (id)
);

-- The values were dropped: all rows get 0.
ALTER TABLE t ADD COLUMN gone integer DEFAULT 0 CONSTRAINT t_gone_must NOT NULL;

ALTER TABLE t ALTER COLUMN gone DROP DEFAULT;

-- Rows that have no value get one, since there must be one.
UPDATE t SET relaxed = '' WHERE relaxed IS NULL;

ALTER TABLE t ADD CONSTRAINT "t $relaxed" NOT NULL relaxed NO INHERIT;
ALTER TABLE t ALTER COLUMN kept TYPE text;
ALTER TABLE t ALTER COLUMN serial ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('t', 'serial'), greatest(max(serial) + 1, 1), false) FROM t;

ALTER TABLE t ALTER COLUMN sum SET EXPRESSION AS (gone + 1);

DROP TABLE made;
