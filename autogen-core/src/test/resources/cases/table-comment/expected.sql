-- changes: AlterTableComment AlterTableComment AlterTableComment

-- autogen upgrade

COMMENT ON TABLE a IS 'comes';

COMMENT ON TABLE b IS E'new \\ with ''quotes''
and two lines';

COMMENT ON TABLE c IS NULL;

-- autogen downgrade

COMMENT ON TABLE a IS NULL;
COMMENT ON TABLE b IS 'old';
COMMENT ON TABLE c IS 'goes';
