CREATE TYPE mood AS ENUM ('sad');
CREATE TYPE unused AS ENUM ('x');
CREATE TABLE t (mood mood, moods mood[]);
