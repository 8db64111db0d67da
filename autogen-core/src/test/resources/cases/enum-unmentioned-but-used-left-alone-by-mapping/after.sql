-- rules: entities
CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE t (mood mood, moods mood[]);
