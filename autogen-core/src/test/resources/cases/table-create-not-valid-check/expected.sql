-- changes: CreateTable

-- autogen upgrade

CREATE TABLE t (
    a integer
);

ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;

-- autogen downgrade
--   [ ] AG202 data loss: drops table t with all its rows

DROP TABLE t;
