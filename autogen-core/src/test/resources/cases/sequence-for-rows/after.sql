-- rules: entities
-- feeds: people users.id
-- feeds: less down.id
-- feeds: codes code.id
-- rows: DO $$ BEGIN ASSERT nextval('people') = 92; ASSERT nextval('less') = -13; ASSERT nextval('codes') = 1; END $$
CREATE SEQUENCE people INCREMENT BY 50;
CREATE SEQUENCE less INCREMENT BY -10;
CREATE SEQUENCE codes;
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE down (id bigint PRIMARY KEY);
CREATE TABLE code (id text PRIMARY KEY);
