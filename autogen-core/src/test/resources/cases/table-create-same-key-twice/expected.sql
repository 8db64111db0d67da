-- changes: CreateTable

-- autogen upgrade

CREATE TABLE t (
    id bigint NOT NULL,
    a  integer,
    PRIMARY KEY (id),
    UNIQUE (a)
);

ALTER TABLE t ADD CONSTRAINT t_id_key UNIQUE (id);
ALTER TABLE t ADD CONSTRAINT t_a_key1 UNIQUE (a);

-- autogen downgrade
--   [ ] AG202 data loss: drops table t with all its rows

DROP TABLE t;
