CREATE TYPE mood AS ENUM ('sad', 'ok');
COMMENT ON TYPE mood IS 'How it is';
CREATE TABLE t (id bigint PRIMARY KEY, mood mood NOT NULL DEFAULT 'ok', moods mood[], CHECK (mood <> 'sad'), UNIQUE (mood));
CREATE INDEX ix_mood ON t (mood, id);
CREATE INDEX ix_happy ON t (id) WHERE mood = 'ok';
