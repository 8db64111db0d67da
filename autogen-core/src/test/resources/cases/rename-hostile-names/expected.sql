-- changes: RenameTable RenameColumn RenameConstraint RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on "U.s=e""r's", brief
--       AG303 breaks running versions: renames table "U.s=e""r's" to "Group; DROP TABLE x; --"; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on "Group; DROP TABLE x; --", brief
--       AG303 breaks running versions: renames column "Group; DROP TABLE x; --"."select" to "From"; versions of the application that use the former name fail

ALTER TABLE "U.s=e""r's" RENAME TO "Group; DROP TABLE x; --";
ALTER TABLE "Group; DROP TABLE x; --" RENAME COLUMN "select" TO "From";
ALTER TABLE "Group; DROP TABLE x; --" RENAME CONSTRAINT "U.s=e""r's_pkey" TO "Group; DROP TABLE x; --_pkey";
ALTER TABLE "Group; DROP TABLE x; --" RENAME CONSTRAINT "U.s=e""r's_select_check" TO "Group; DROP TABLE x; --_From_check";

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on "Group; DROP TABLE x; --", brief
--       AG303 breaks running versions: renames column "Group; DROP TABLE x; --"."From" to "select"; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table "Group; DROP TABLE x; --" to "U.s=e""r's"; versions of the application that use the former name fail

ALTER TABLE "Group; DROP TABLE x; --" RENAME CONSTRAINT "Group; DROP TABLE x; --_pkey" TO "U.s=e""r's_pkey";
ALTER TABLE "Group; DROP TABLE x; --" RENAME CONSTRAINT "Group; DROP TABLE x; --_From_check" TO "U.s=e""r's_select_check";
ALTER TABLE "Group; DROP TABLE x; --" RENAME COLUMN "From" TO "select";
ALTER TABLE "Group; DROP TABLE x; --" RENAME TO "U.s=e""r's";
