-- changes: RenameSequence RenameEnumType RenameEnumLabel RenameEnumLabel

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on "s\q", brief
--       AG303 breaks running versions: renames sequence "s\q" to "s\\'"; versions of the application that use the former name fail
--       AG303 breaks running versions: renames enum type "k\" to "l'\"; versions of the application that use the former name fail
--       AG303 breaks running versions: renames value E'a\\b' of enum type "l'\" to E'\\'; versions of the application that use the former name fail
--       AG303 breaks running versions: renames value 'it''s' of enum type "l'\" to E'it\\''s'; versions of the application that use the former name fail

ALTER SEQUENCE "s\q" RENAME TO "s\\'";

ALTER TYPE "k\" RENAME TO "l'\";
ALTER TYPE "l'\" RENAME VALUE E'a\\b' TO E'\\';
ALTER TYPE "l'\" RENAME VALUE 'it''s' TO E'it\\''s';

-- autogen downgrade
--       AG303 breaks running versions: renames value E'it\\''s' of enum type "l'\" to 'it''s'; versions of the application that use the former name fail
--       AG303 breaks running versions: renames value E'\\' of enum type "l'\" to E'a\\b'; versions of the application that use the former name fail
--       AG303 breaks running versions: renames enum type "l'\" to "k\"; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on "s\\'", brief
--       AG303 breaks running versions: renames sequence "s\\'" to "s\q"; versions of the application that use the former name fail

ALTER TYPE "l'\" RENAME VALUE E'it\\''s' TO 'it''s';
ALTER TYPE "l'\" RENAME VALUE E'\\' TO E'a\\b';
ALTER TYPE "l'\" RENAME TO "k\";

ALTER SEQUENCE "s\\'" RENAME TO "s\q";
