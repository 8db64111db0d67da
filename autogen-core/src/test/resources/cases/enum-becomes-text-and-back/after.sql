CREATE TYPE level AS ENUM ('low', 'high');
CREATE TYPE size AS ENUM ('S', 'M');
CREATE TABLE t (mood varchar(20) DEFAULT 'sad' CHECK (mood IN ('sad', 'happy')), size size, level level DEFAULT 'low');
