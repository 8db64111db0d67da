-- changes: AlterEnumType AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t."$1"
--       AG405 may fail on rows: fails where a value does not convert: t."$1" from text to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t."$1" from text to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t."\0"
--       AG405 may fail on rows: fails where a value does not convert: t."\0" from integer to uuid
--       AG302 breaks running versions: versions of the application that expect another type may fail: t."\0" from integer to uuid
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t."%s"

ALTER TYPE "%s" RENAME TO "%s_old";

CREATE TYPE "%s" AS ENUM ('b', 'a');

ALTER TABLE t ALTER COLUMN "$1" DROP DEFAULT;
ALTER TABLE t ALTER COLUMN "$1" TYPE integer USING "$1"::integer;
ALTER TABLE t ALTER COLUMN "$1" SET DEFAULT 7;
ALTER TABLE t ALTER COLUMN "\0" TYPE uuid USING "\0"::text::uuid;
ALTER TABLE t ALTER COLUMN "%s" DROP DEFAULT;
ALTER TABLE t ALTER COLUMN "%s" TYPE "%s" USING "%s"::text::"%s";
ALTER TABLE t ALTER COLUMN "%s" SET DEFAULT 'a'::"%s";

DROP TYPE "%s_old";

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t."$1"
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t."\0"
--       AG405 may fail on rows: fails where a value does not convert: t."\0" from uuid to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t."\0" from uuid to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t."%s"

ALTER TYPE "%s" RENAME TO "%s_old";

CREATE TYPE "%s" AS ENUM ('a', 'b');

ALTER TABLE t ALTER COLUMN "$1" DROP DEFAULT;
ALTER TABLE t ALTER COLUMN "$1" TYPE text;
ALTER TABLE t ALTER COLUMN "$1" SET DEFAULT '7'::text;
ALTER TABLE t ALTER COLUMN "\0" TYPE integer USING "\0"::text::integer;
ALTER TABLE t ALTER COLUMN "%s" DROP DEFAULT;
ALTER TABLE t ALTER COLUMN "%s" TYPE "%s" USING "%s"::text::"%s";
ALTER TABLE t ALTER COLUMN "%s" SET DEFAULT 'a'::"%s";

DROP TYPE "%s_old";
