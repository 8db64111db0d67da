-- changes: CreateTable CreateTable CreateTable CreateTable

-- autogen upgrade

CREATE TABLE d (
    id bigint NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE c (
    id   bigint NOT NULL,
    d_id bigint,
    PRIMARY KEY (id)
);

CREATE TABLE b (
    id   bigint NOT NULL,
    c_id bigint,
    PRIMARY KEY (id)
);

CREATE TABLE a (
    id   bigint NOT NULL,
    b_id bigint,
    PRIMARY KEY (id)
);

ALTER TABLE c ADD CONSTRAINT c_d_id_fkey FOREIGN KEY (d_id) REFERENCES d (id);
ALTER TABLE b ADD CONSTRAINT b_c_id_fkey FOREIGN KEY (c_id) REFERENCES c (id);
ALTER TABLE a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES b (id);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on a, brief
--       AG104 lock: ACCESS EXCLUSIVE on b, brief
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on d, brief
--   [ ] AG202 data loss: drops table a with all its rows
--   [ ] AG202 data loss: drops table b with all its rows
--   [ ] AG202 data loss: drops table c with all its rows
--   [ ] AG202 data loss: drops table d with all its rows

ALTER TABLE a DROP CONSTRAINT a_b_id_fkey;
ALTER TABLE b DROP CONSTRAINT b_c_id_fkey;
ALTER TABLE c DROP CONSTRAINT c_d_id_fkey;

DROP TABLE a;
DROP TABLE b;
DROP TABLE c;
DROP TABLE d;
