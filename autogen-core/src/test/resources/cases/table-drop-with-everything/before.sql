CREATE TABLE events (
    id bigserial PRIMARY KEY,
    code varchar(10) UNIQUE,
    amount integer CHECK (amount > 0)
);
CREATE INDEX ix_events_amount ON events (amount);
COMMENT ON TABLE events IS 'What happened';
COMMENT ON COLUMN events.code IS 'Short';
INSERT INTO events (code, amount) VALUES ('a', 1);
