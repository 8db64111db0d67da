CREATE SCHEMA "S; DROP";
CREATE TYPE "S; DROP"."Kind'" AS ENUM ('it''s', 'b\s', '"q"');
CREATE TABLE "S; DROP"."t""; DROP TABLE x; --" (
    "order" bigint CONSTRAINT "pk ' x" PRIMARY KEY,
    "User" "S; DROP"."Kind'" DEFAULT 'it''s',
    "two
lines" text CHECK ("two
lines" <> '--'),
    "größe" integer
);
CREATE INDEX "I'x""" ON "S; DROP"."t""; DROP TABLE x; --" ("User", "größe");
COMMENT ON COLUMN "S; DROP"."t""; DROP TABLE x; --"."two
lines" IS E'a\nb''; DROP TABLE x; --';
CREATE TABLE "select" ("from" bigint REFERENCES "S; DROP"."t""; DROP TABLE x; --");
CREATE TABLE pg_like (id bigint);
CREATE TYPE date AS ENUM ('x');
CREATE TABLE dates (d public.date);
