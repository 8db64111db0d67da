-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade

COMMENT ON COLUMN t.a IS 'comes';
COMMENT ON COLUMN t.b IS 'it''s new';
COMMENT ON COLUMN t.c IS NULL;

-- autogen downgrade

COMMENT ON COLUMN t.a IS NULL;
COMMENT ON COLUMN t.b IS 'old';
COMMENT ON COLUMN t.c IS 'goes';
