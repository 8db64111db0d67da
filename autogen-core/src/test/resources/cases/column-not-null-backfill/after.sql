-- backfill: UPDATE "Person" SET city = 1 WHERE city IS NULL
-- backfill: UPDATE "Person" SET "e mail" = id || '@example.org' WHERE "e mail" IS NULL
CREATE TABLE city (id bigint PRIMARY KEY);
CREATE TABLE "Person" (
    id bigint PRIMARY KEY,
    city bigint NOT NULL REFERENCES city DEFERRABLE INITIALLY DEFERRED,
    "e mail" text NOT NULL UNIQUE,
    name text,
    upper text NOT NULL GENERATED ALWAYS AS (upper(name)) STORED
);
