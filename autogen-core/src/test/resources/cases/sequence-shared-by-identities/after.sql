-- feeds: shared a.id
-- feeds: shared b.id
-- feeds: shared c.id
-- rows: DO $$ BEGIN ASSERT nextval('shared') = 2001; END $$
CREATE SEQUENCE shared;
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY);
