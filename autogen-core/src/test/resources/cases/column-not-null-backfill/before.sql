CREATE TABLE city (id bigint PRIMARY KEY);
CREATE TABLE "Person" (
    id bigint PRIMARY KEY,
    city bigint REFERENCES city DEFERRABLE INITIALLY DEFERRED,
    "e mail" text UNIQUE,
    name text,
    upper text GENERATED ALWAYS AS (upper(name)) STORED
);
INSERT INTO city VALUES (1);
INSERT INTO "Person" VALUES (1, NULL, NULL, 'Ada'), (2, 1, 'alan@example.org', 'Alan');
