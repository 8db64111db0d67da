CREATE TYPE "Kind'" AS ENUM ('b\s');
CREATE TABLE "T%s" ("Id" bigint CONSTRAINT "X%d" PRIMARY KEY, "a b" "Kind'" DEFAULT 'b\s');
