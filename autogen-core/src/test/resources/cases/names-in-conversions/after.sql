CREATE TYPE "%s" AS ENUM ('b', 'a');
CREATE TABLE t ("%s" "%s" DEFAULT 'a', "$1" integer DEFAULT 7, "\0" uuid);
