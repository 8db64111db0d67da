CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (id bigint PRIMARY KEY, mood mood, x integer);
CREATE DOMAIN good_mood AS mood CHECK (VALUE <> 'a');
CREATE TYPE pair AS (mood mood);
CREATE AGGREGATE best(mood) (SFUNC = enum_larger, STYPE = mood);
CREATE TABLE part (mood mood) PARTITION BY LIST (mood);
CREATE TABLE holder (id bigint PRIMARY KEY, t t);
CREATE FUNCTION number(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE INDEX ix ON t (number(mood));
