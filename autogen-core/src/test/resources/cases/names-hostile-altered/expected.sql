-- changes: AlterEnumType AddConstraint DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on "T%s", brief
--       AG101 rewrite: writes all rows of "T%s" again under ACCESS EXCLUSIVE: new type of "T%s"."a b"
--       AG102 scan: reads all rows of "T%s" under ACCESS EXCLUSIVE: builds the index of X%d
--       AG402 may fail on rows: fails where rows of "T%s" have the same Id
--   [ ] AG201 data loss: drops column "T%s"."two\u000alines"; versions of the application that still read it will fail
--   [ ] AG204 data loss: removes 'it''s' from enum type "Kind'"; fails where rows still have one of them

ALTER TYPE "Kind'" RENAME TO "Kind'_old";

CREATE TYPE "Kind'" AS ENUM (E'b\\s');

ALTER TABLE "T%s" ALTER COLUMN "a b" DROP DEFAULT;
ALTER TABLE "T%s" ALTER COLUMN "a b" TYPE "Kind'" USING "a b"::text::"Kind'";
ALTER TABLE "T%s" ALTER COLUMN "a b" SET DEFAULT 'b\s'::"Kind'";
ALTER TABLE "T%s" ADD CONSTRAINT "X%d" PRIMARY KEY ("Id");

ALTER TABLE "T%s" DROP COLUMN "two
lines";

DROP TYPE "Kind'_old";

-- autogen downgrade
--       AG307 enum value added: adds 'it''s' to enum type "Kind'"; versions of the application that do not know it fail to read it
--       AG104 lock: ACCESS EXCLUSIVE on "T%s", brief
--       AG206 made-up values: makes values up for "T%s"."two\u000alines" in all rows
--       AG301 breaks running versions: versions of the application that do not know "T%s"."two\u000alines" cannot insert any more
--   [ ] AG502 constraint dropped: drops X%d of "T%s"; the database no longer refuses what it refused

ALTER TYPE "Kind'" ADD VALUE 'it''s' BEFORE E'b\\s';
-- autogen commit

-- The values were dropped: all rows get ''.
ALTER TABLE "T%s" ADD COLUMN "two
lines" text DEFAULT '' NOT NULL;

ALTER TABLE "T%s" ALTER COLUMN "two
lines" DROP DEFAULT;

ALTER TABLE "T%s" DROP CONSTRAINT "X%d";
