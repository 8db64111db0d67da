CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;
CREATE TABLE t (mood mood DEFAULT 'sad'::varchar);
INSERT INTO t VALUES ('sad');
