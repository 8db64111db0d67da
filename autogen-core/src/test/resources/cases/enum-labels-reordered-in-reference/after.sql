CREATE TYPE kind AS ENUM ('b', 'a');
CREATE TABLE p (kind kind PRIMARY KEY);
CREATE TABLE c (kind kind REFERENCES p, new kind DEFAULT 'a');
CREATE TYPE kind_old AS ENUM ('x');
