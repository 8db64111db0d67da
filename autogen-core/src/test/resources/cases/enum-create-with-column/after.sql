CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
CREATE TABLE t (id bigint, mood mood NOT NULL DEFAULT 'sad', moods mood[]);
COMMENT ON TYPE mood IS 'How it is';
