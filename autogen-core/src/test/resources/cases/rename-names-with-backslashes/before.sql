CREATE TYPE "k\" AS ENUM ('a\b', 'it''s');
CREATE SEQUENCE "s\q";
CREATE TABLE t (k "k\" DEFAULT 'a\b' CHECK (k <> 'it''s'), n bigint DEFAULT nextval('"s\q"'), a "k\"[] DEFAULT '{"a\\b"}');
INSERT INTO t DEFAULT VALUES;
