-- changes: CreateTable

-- autogen upgrade

CREATE TABLE nodes (
    id        bigint NOT NULL,
    parent_id bigint,
    PRIMARY KEY (id)
);

ALTER TABLE nodes ADD CONSTRAINT nodes_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES nodes (id) ON DELETE CASCADE;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on nodes, brief
--   [ ] AG202 data loss: drops table nodes with all its rows

ALTER TABLE nodes DROP CONSTRAINT nodes_parent_id_fkey;

DROP TABLE nodes;
