-- changes: CreateSequence AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.a NOT NULL
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG306 default changed: sets the default of t.b; running versions of the application get it as well
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.b NOT NULL
--       AG306 default changed: sets the default of t.c; running versions of the application get it as well
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.c NOT NULL
--       AG305 null allowed: t.d may be null; versions of the application that count on a value fail
--       AG306 default changed: sets the default of t.e; running versions of the application get it as well
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.e NOT NULL

CREATE SEQUENCE t_c_seq;

-- Rows that have no value get the default.
UPDATE t SET a = DEFAULT WHERE a IS NULL;

ALTER TABLE t ALTER COLUMN a SET NOT NULL;
ALTER TABLE t ALTER COLUMN b SET DEFAULT 'new'::text;

-- Rows that have no value get the default.
UPDATE t SET b = DEFAULT WHERE b IS NULL;

ALTER TABLE t ALTER COLUMN b SET NOT NULL;
ALTER TABLE t ALTER COLUMN c SET DEFAULT nextval('t_c_seq'::regclass);

SELECT setval('t_c_seq', greatest(max(c) + 1, 1), false) FROM t;

-- Rows that have no value get the default.
UPDATE t SET c = DEFAULT WHERE c IS NULL;

ALTER TABLE t ALTER COLUMN c SET NOT NULL;
ALTER TABLE t ALTER COLUMN d DROP NOT NULL;
ALTER TABLE t ALTER COLUMN e SET DEFAULT now();

-- Rows that have no value get the default.
UPDATE t SET e = DEFAULT WHERE e IS NULL;

ALTER TABLE t ALTER COLUMN e SET NOT NULL;

ALTER SEQUENCE t_c_seq OWNED BY t.c;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG305 null allowed: t.a may be null; versions of the application that count on a value fail
--       AG306 default changed: drops the default of t.b; running versions of the application get it as well
--       AG305 null allowed: t.b may be null; versions of the application that count on a value fail
--       AG306 default changed: drops the default of t.c; running versions of the application get it as well
--       AG305 null allowed: t.c may be null; versions of the application that count on a value fail
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for t.d in rows without a value
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.d NOT NULL
--       AG306 default changed: drops the default of t.e; running versions of the application get it as well
--       AG305 null allowed: t.e may be null; versions of the application that count on a value fail
--   [ ] AG203 data loss: drops sequence t_c_seq and the position it has reached

ALTER TABLE t ALTER COLUMN a DROP NOT NULL;
ALTER TABLE t ALTER COLUMN b DROP DEFAULT;
ALTER TABLE t ALTER COLUMN b DROP NOT NULL;
ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN c DROP NOT NULL;

-- Rows that have no value get one, since there must be one.
UPDATE t SET d = DEFAULT WHERE d IS NULL;

ALTER TABLE t ALTER COLUMN d SET NOT NULL;
ALTER TABLE t ALTER COLUMN e DROP DEFAULT;
ALTER TABLE t ALTER COLUMN e DROP NOT NULL;

DROP SEQUENCE t_c_seq;
