CREATE TYPE "Kind'" AS ENUM ('it''s', 'b\s');
CREATE TABLE "T%s" ("Id" bigint NOT NULL, "a b" "Kind'" DEFAULT 'b\s', "two
lines" text NOT NULL);
INSERT INTO "T%s" VALUES (1, 'b\s', 'x');
