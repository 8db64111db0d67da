-- rename: k\.a\b=\
-- rename: k\."it's"=it\'s
-- rename: k\=l'\
-- rename: s\q=s\\'
-- keeps: SELECT replace(k::text, 'a\b', '\') AS k, n FROM t | SELECT k, n FROM t
CREATE TYPE "l'\" AS ENUM ('\', 'it\''s');
CREATE SEQUENCE "s\\'";
CREATE TABLE t (k "l'\" DEFAULT '\' CHECK (k <> 'it\''s'), n bigint DEFAULT nextval('"s\\''"'), a "l'\"[] DEFAULT '{"\\"}');
