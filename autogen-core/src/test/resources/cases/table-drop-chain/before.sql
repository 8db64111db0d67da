CREATE TABLE t4 (id bigint PRIMARY KEY);
CREATE TABLE t3 (id bigint PRIMARY KEY, t4_id bigint REFERENCES t4);
CREATE TABLE t2 (id bigint PRIMARY KEY, t3_id bigint REFERENCES t3);
CREATE TABLE t1 (id bigint PRIMARY KEY, t2_id bigint REFERENCES t2);
