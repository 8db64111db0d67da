-- changes: CreateNamespace CreateEnumType CreateEnumType CreateTable CreateTable CreateTable CreateTable

-- autogen upgrade

CREATE SCHEMA "S; DROP";

CREATE TYPE "S; DROP"."Kind'" AS ENUM ('it''s', E'b\\s', '"q"');
CREATE TYPE public.date AS ENUM ('x');

CREATE TABLE "S; DROP"."t""; DROP TABLE x; --" (
    "order"     bigint NOT NULL,
    "User"      "S; DROP"."Kind'" DEFAULT 'it''s'::"S; DROP"."Kind'",
    "two
lines" text,
    "größe"     integer,
    CONSTRAINT "pk ' x" PRIMARY KEY ("order"),
    CHECK ("two
lines" <> '--'::text)
);

CREATE TABLE dates (
    d public.date
);

CREATE TABLE public.pg_like (
    id bigint
);

CREATE TABLE "select" (
    "from" bigint
);

CREATE INDEX "I'x""" ON "S; DROP"."t""; DROP TABLE x; --" ("User", "größe");

ALTER TABLE "select" ADD CONSTRAINT select_from_fkey FOREIGN KEY ("from") REFERENCES "S; DROP"."t""; DROP TABLE x; --" ("order");

COMMENT ON COLUMN "S; DROP"."t""; DROP TABLE x; --"."two
lines" IS 'a
b''; DROP TABLE x; --';

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on "select", brief
--       AG104 lock: ACCESS EXCLUSIVE on "S; DROP"."t""; DROP TABLE x; --", brief
--   [ ] AG202 data loss: drops table "select" with all its rows
--   [ ] AG202 data loss: drops table public.pg_like with all its rows
--   [ ] AG202 data loss: drops table dates with all its rows
--   [ ] AG202 data loss: drops table "S; DROP"."t""; DROP TABLE x; --" with all its rows

ALTER TABLE "select" DROP CONSTRAINT select_from_fkey;

DROP TABLE "select";
DROP TABLE public.pg_like;
DROP TABLE dates;
DROP TABLE "S; DROP"."t""; DROP TABLE x; --";

DROP TYPE "S; DROP"."Kind'";
DROP TYPE public.date;

DROP SCHEMA "S; DROP";
