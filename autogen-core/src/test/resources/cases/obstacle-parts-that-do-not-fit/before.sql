CREATE TABLE entry (
    id bigint PRIMARY KEY,
    code varchar(10) UNIQUE,
    number integer DEFAULT 0 CHECK (number >= 0),
    twice integer GENERATED ALWAYS AS (number * 2) STORED,
    word text);
CREATE INDEX entry_lower ON entry (lower(word));
CREATE INDEX entry_some ON entry (id) WHERE number > 5;
CREATE INDEX entry_word ON entry (word);
