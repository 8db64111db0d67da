CREATE TYPE "%s" AS ENUM ('a', 'b');
CREATE TABLE t ("%s" "%s" DEFAULT 'a', "$1" text DEFAULT '7', "\0" integer);
