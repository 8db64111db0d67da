-- changes: AlterEnumType

-- autogen upgrade

COMMENT ON TYPE mood IS 'How it is';

-- autogen downgrade

COMMENT ON TYPE mood IS NULL;
