-- changes: CreateTable AddColumn AlterColumn AddConstraint CreateIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on "a\u000d\u000ab", brief
--       AG101 rewrite: writes all rows of "a\u000d\u000ab" again under ACCESS EXCLUSIVE: new type of "a\u000d\u000ab"."x\u000dy"
--       AG405 may fail on rows: fails where a value does not convert: "a\u000d\u000ab"."x\u000dy" from text to varchar(9)
--       AG302 breaks running versions: versions of the application that expect another type may fail: "a\u000d\u000ab"."x\u000dy" from text to varchar(9)
--       AG102 scan: reads all rows of "a\u000d\u000ab" under ACCESS EXCLUSIVE: checks a\u000d\u000ab_x\u000dy_check
--       AG403 may fail on rows: fails where rows of "a\u000d\u000ab" break check a\u000d\u000ab_x\u000dy_check
--       AG103 index build: blocks writing to "a\u000d\u000ab" while index i\u000a-- autogen commit is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on a\u000d\u000ab while later statements go through whole tables

CREATE TABLE U&"-- autogen upgrade\000A-- autogen downgrade" (
    id bigint DEFAULT 1
);

ALTER TABLE U&"a\000D
b" ADD COLUMN e U&"d\000D" DEFAULT E'--\r--'::text;

ALTER TABLE U&"a\000D
b" ALTER COLUMN U&"x\000Dy" DROP DEFAULT;

ALTER TABLE U&"a\000D
b" ALTER COLUMN U&"x\000Dy" TYPE varchar(9);

ALTER TABLE U&"a\000D
b" ALTER COLUMN U&"x\000Dy" SET DEFAULT E'1\r3'::character varying;

ALTER TABLE U&"a\000D
b" ADD CONSTRAINT U&"a\000D
b_x\000Dy_check" CHECK ((U&"x\000Dy")::text <> E'\\\n-- autogen commit'::text);

CREATE INDEX U&"i\000A-- autogen commit" ON U&"a\000D
b" (U&"x\000Dy") WHERE ((U&"x\000Dy")::text <> E'\r''\\'::text);

COMMENT ON COLUMN U&"a\000D
b".U&"x\000Dy" IS E'\r\n-- autogen upgrade';

-- autogen downgrade
--   [ ] AG501 index dropped: drops i\u000a-- autogen commit of "a\u000d\u000ab"; queries that used it get slower
--       AG104 lock: ACCESS EXCLUSIVE on "a\u000d\u000ab", brief
--   [ ] AG502 constraint dropped: drops a\u000d\u000ab_x\u000dy_check of "a\u000d\u000ab"; the database no longer refuses what it refused
--   [ ] AG201 data loss: drops column "a\u000d\u000ab".e; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table "-- autogen upgrade\u000a-- autogen downgrade" with all its rows

DROP INDEX U&"i\000A-- autogen commit";

ALTER TABLE U&"a\000D
b" DROP CONSTRAINT U&"a\000D
b_x\000Dy_check";

ALTER TABLE U&"a\000D
b" ALTER COLUMN U&"x\000Dy" DROP DEFAULT;

ALTER TABLE U&"a\000D
b" ALTER COLUMN U&"x\000Dy" TYPE text;

ALTER TABLE U&"a\000D
b" ALTER COLUMN U&"x\000Dy" SET DEFAULT E'1\r2'::text;

COMMENT ON COLUMN U&"a\000D
b".U&"x\000Dy" IS NULL;

ALTER TABLE U&"a\000D
b" DROP COLUMN e;

DROP TABLE U&"-- autogen upgrade\000A-- autogen downgrade";
