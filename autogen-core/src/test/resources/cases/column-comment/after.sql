CREATE TABLE t (a integer, b integer, c integer);
COMMENT ON COLUMN t.a IS 'comes';
COMMENT ON COLUMN t.b IS 'it''s new';
