-- changes: DropEnumType

-- autogen upgrade

DROP TYPE unused;

-- autogen downgrade

CREATE TYPE unused AS ENUM ('x');
