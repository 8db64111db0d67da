CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TYPE size AS ENUM ('S', 'M');
CREATE TABLE t (mood mood DEFAULT 'sad', size size, level varchar(10) DEFAULT 'low' CHECK (level IN ('low', 'high')));
INSERT INTO t VALUES ('happy', 'M', 'high');
