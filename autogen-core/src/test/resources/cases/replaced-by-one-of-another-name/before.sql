CREATE SEQUENCE old_s;
CREATE TYPE old_e AS ENUM ('a');
CREATE TABLE old_t (a integer);
