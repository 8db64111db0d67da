-- changes: DropTable DropSequence DropEnumType DropNamespace

-- autogen upgrade
--   [ ] AG202 data loss: drops table audit.entries with all its rows
--   [ ] AG203 data loss: drops sequence audit.entries_seq and the position it has reached

DROP TABLE audit.entries;

DROP SEQUENCE audit.entries_seq;

DROP TYPE audit.kind;

DROP SCHEMA audit;

-- autogen downgrade

CREATE SCHEMA audit;

CREATE TYPE audit.kind AS ENUM ('a');

CREATE SEQUENCE audit.entries_seq;

CREATE TABLE audit.entries (
    id   bigint NOT NULL,
    kind audit.kind,
    PRIMARY KEY (id)
);
