CREATE TYPE kind AS ENUM ('a', 'b');
CREATE TABLE p (kind kind PRIMARY KEY);
CREATE TABLE c (kind kind REFERENCES p, gone kind);
CREATE TYPE kind_old AS ENUM ('x');
