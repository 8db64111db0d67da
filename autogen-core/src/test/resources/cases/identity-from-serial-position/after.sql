-- rows: DO $$ BEGIN ASSERT nextval('"T_id_seq"') = 11; END $$
CREATE TABLE "T" (id serial PRIMARY KEY);
CREATE TABLE u (id integer NOT NULL DEFAULT 7 PRIMARY KEY);
