CREATE TABLE "U.s=e""r's" (id bigint PRIMARY KEY, "select" text, "a b" text GENERATED ALWAYS AS (upper("select")) STORED, CHECK ("select" <> 'select'));
INSERT INTO "U.s=e""r's" VALUES (1, 'x');
