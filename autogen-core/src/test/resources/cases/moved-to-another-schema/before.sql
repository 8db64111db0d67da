CREATE SCHEMA here;
CREATE SCHEMA there;
CREATE TABLE here.t (a integer);
CREATE SEQUENCE here.s;
CREATE TYPE here.e AS ENUM ('a');
CREATE TABLE here.p (id bigint PRIMARY KEY);
CREATE TABLE there.p (id bigint PRIMARY KEY);
CREATE TABLE c (p_id bigint CONSTRAINT fp REFERENCES here.p);
