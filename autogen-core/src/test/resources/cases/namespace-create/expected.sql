-- changes: CreateNamespace CreateTable

-- autogen upgrade

CREATE SCHEMA audit;

CREATE TABLE audit.entries (
    id bigint NOT NULL,
    PRIMARY KEY (id)
);

-- autogen downgrade
--   [ ] AG202 data loss: drops table audit.entries with all its rows

DROP TABLE audit.entries;

DROP SCHEMA audit;
