-- changes: CreateTable

-- autogen upgrade

CREATE UNLOGGED TABLE cache (
    k text NOT NULL,
    v text,
    PRIMARY KEY (k)
);

-- autogen downgrade
--   [ ] AG202 data loss: drops table cache with all its rows

DROP TABLE cache;
