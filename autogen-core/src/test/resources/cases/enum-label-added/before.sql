CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (mood mood);
INSERT INTO t VALUES ('sad');
