-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG102 scan: reads all rows of "Person" under ACCESS EXCLUSIVE: "Person".city NOT NULL
--       AG401 may fail on rows: fails where "Person".city is null
--       AG102 scan: reads all rows of "Person" under ACCESS EXCLUSIVE: "Person"."e mail" NOT NULL
--       AG401 may fail on rows: fails where "Person"."e mail" is null
--       AG102 scan: reads all rows of "Person" under ACCESS EXCLUSIVE: "Person".upper NOT NULL
--       AG401 may fail on rows: fails where "Person".upper is null

SET CONSTRAINTS ALL IMMEDIATE;

-- autogen todo: fill "Person".city where it is null, then delete this line
-- UPDATE "Person" SET city = … WHERE city IS NULL;
ALTER TABLE "Person" ALTER COLUMN city SET NOT NULL;

SET CONSTRAINTS ALL IMMEDIATE;

-- autogen todo: fill "Person"."e mail" where it is null, then delete this line
-- UPDATE "Person" SET "e mail" = … WHERE "e mail" IS NULL;
ALTER TABLE "Person" ALTER COLUMN "e mail" SET NOT NULL;

ALTER TABLE "Person" ALTER COLUMN upper SET NOT NULL;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on "Person", brief
--       AG305 null allowed: "Person".city may be null; versions of the application that count on a value fail
--       AG305 null allowed: "Person"."e mail" may be null; versions of the application that count on a value fail
--       AG305 null allowed: "Person".upper may be null; versions of the application that count on a value fail

ALTER TABLE "Person" ALTER COLUMN city DROP NOT NULL;
ALTER TABLE "Person" ALTER COLUMN "e mail" DROP NOT NULL;
ALTER TABLE "Person" ALTER COLUMN upper DROP NOT NULL;
