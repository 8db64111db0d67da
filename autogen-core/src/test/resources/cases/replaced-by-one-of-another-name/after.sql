CREATE SEQUENCE new_s;
CREATE TYPE new_e AS ENUM ('a');
CREATE TABLE new_t (a integer);
