-- changes: CreateTable CreateTable

-- autogen upgrade

CREATE TABLE b (
    id   bigint NOT NULL,
    a_id bigint,
    PRIMARY KEY (id)
);

CREATE TABLE a (
    id   bigint NOT NULL,
    b_id bigint,
    PRIMARY KEY (id)
);

ALTER TABLE b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES a (id);
ALTER TABLE a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES b (id);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on a, brief
--       AG104 lock: ACCESS EXCLUSIVE on b, brief
--   [ ] AG202 data loss: drops table a with all its rows
--   [ ] AG202 data loss: drops table b with all its rows

ALTER TABLE a DROP CONSTRAINT a_b_id_fkey;
ALTER TABLE b DROP CONSTRAINT b_a_id_fkey;

DROP TABLE a;
DROP TABLE b;
