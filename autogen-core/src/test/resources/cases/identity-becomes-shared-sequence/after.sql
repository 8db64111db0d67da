-- feeds: shared a.id
-- feeds: shared b.id
-- feeds: shared c.id
-- rows: DO $$ BEGIN ASSERT nextval('shared') = 3001; END $$
-- afterwards: DO $$ DECLARE number bigint; BEGIN INSERT INTO a DEFAULT VALUES RETURNING id INTO number; ASSERT number = 3002, number; INSERT INTO b DEFAULT VALUES RETURNING id INTO number; ASSERT number = 3002, number; ASSERT nextval('shared') = 3002; END $$
CREATE SEQUENCE shared;
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY);
