-- changes: DropTable DropTable DropTable DropTable

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t1, brief
--       AG104 lock: ACCESS EXCLUSIVE on t2, brief
--       AG104 lock: ACCESS EXCLUSIVE on t3, brief
--       AG104 lock: ACCESS EXCLUSIVE on t4, brief
--   [ ] AG202 data loss: drops table t1 with all its rows
--   [ ] AG202 data loss: drops table t2 with all its rows
--   [ ] AG202 data loss: drops table t3 with all its rows
--   [ ] AG202 data loss: drops table t4 with all its rows

ALTER TABLE t1 DROP CONSTRAINT t1_t2_id_fkey;
ALTER TABLE t2 DROP CONSTRAINT t2_t3_id_fkey;
ALTER TABLE t3 DROP CONSTRAINT t3_t4_id_fkey;

DROP TABLE t1;
DROP TABLE t2;
DROP TABLE t3;
DROP TABLE t4;

-- autogen downgrade

CREATE TABLE t4 (
    id bigint NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE t3 (
    id    bigint NOT NULL,
    t4_id bigint,
    PRIMARY KEY (id)
);

CREATE TABLE t2 (
    id    bigint NOT NULL,
    t3_id bigint,
    PRIMARY KEY (id)
);

CREATE TABLE t1 (
    id    bigint NOT NULL,
    t2_id bigint,
    PRIMARY KEY (id)
);

ALTER TABLE t3 ADD CONSTRAINT t3_t4_id_fkey FOREIGN KEY (t4_id) REFERENCES t4 (id);
ALTER TABLE t2 ADD CONSTRAINT t2_t3_id_fkey FOREIGN KEY (t3_id) REFERENCES t3 (id);
ALTER TABLE t1 ADD CONSTRAINT t1_t2_id_fkey FOREIGN KEY (t2_id) REFERENCES t2 (id);
