-- rules: entities
-- feeds: numbers users.number
-- rows: DO $$ BEGIN ASSERT nextval('other.numbers') = 42, 'sequence other.numbers'; END $$
CREATE SCHEMA other;
CREATE TABLE other.users (id bigint PRIMARY KEY, number bigint NOT NULL);
CREATE TABLE other.t (id bigint PRIMARY KEY, number bigint NOT NULL);
CREATE TABLE users (id bigint PRIMARY KEY, number bigint NOT NULL);
CREATE SEQUENCE other.numbers;
