CREATE TYPE mood AS ENUM ('happy');
CREATE SCHEMA other;
CREATE TABLE entry (id bigint PRIMARY KEY, number jsonb, word json, feeling mood);
CREATE TABLE other.entry (id bigint PRIMARY KEY, number jsonb);
CREATE VIEW fits AS SELECT number, id FROM entry WHERE number IS NOT NULL;
