-- rules: entities
CREATE TABLE entry (
    id bigint PRIMARY KEY,
    code json,
    number jsonb,
    twice integer,
    word point);
