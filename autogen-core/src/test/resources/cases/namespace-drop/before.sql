CREATE SCHEMA audit;
CREATE TYPE audit.kind AS ENUM ('a');
CREATE SEQUENCE audit.entries_seq;
CREATE TABLE audit.entries (id bigint PRIMARY KEY, kind audit.kind);
INSERT INTO audit.entries VALUES (1, 'a');
