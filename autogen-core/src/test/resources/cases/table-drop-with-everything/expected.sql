-- changes: DropTable DropSequence

-- autogen upgrade
--   [ ] AG202 data loss: drops table events with all its rows

DROP TABLE events;

-- autogen downgrade

CREATE SEQUENCE events_id_seq;

CREATE TABLE events (
    id     bigint DEFAULT nextval('events_id_seq'::regclass) NOT NULL,
    code   varchar(10),
    amount integer,
    PRIMARY KEY (id),
    UNIQUE (code),
    CHECK (amount > 0)
);

CREATE INDEX ix_events_amount ON events (amount);

ALTER SEQUENCE events_id_seq OWNED BY events.id;

COMMENT ON TABLE events IS 'What happened';
COMMENT ON COLUMN events.code IS 'Short';
