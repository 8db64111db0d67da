CREATE SCHEMA here;
CREATE SCHEMA there;
CREATE TABLE there.t (a integer);
CREATE SEQUENCE there.s;
CREATE TYPE there.e AS ENUM ('a');
CREATE TABLE here.p (id bigint PRIMARY KEY);
CREATE TABLE there.p (id bigint PRIMARY KEY);
CREATE TABLE c (p_id bigint CONSTRAINT fp REFERENCES there.p);
