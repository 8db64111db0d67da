CREATE TYPE mood AS ENUM ('sad');
COMMENT ON TYPE mood IS 'How it is';
