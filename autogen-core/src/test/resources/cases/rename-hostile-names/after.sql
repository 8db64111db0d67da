-- rename: "U.s=e""r's"="Group; DROP TABLE x; --"
-- rename: "U.s=e""r's".select="From"
-- keeps: SELECT id, "select" AS s FROM "U.s=e""r's" | SELECT id, "From" AS s FROM "Group; DROP TABLE x; --"
CREATE TABLE "Group; DROP TABLE x; --" (id bigint PRIMARY KEY, "From" text, "a b" text GENERATED ALWAYS AS (upper("From")) STORED, CHECK ("From" <> 'select'));
