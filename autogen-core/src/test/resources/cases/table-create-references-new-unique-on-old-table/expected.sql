-- changes: CreateTable AddConstraint

-- autogen upgrade
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: builds the index of p_k_key
--       AG402 may fail on rows: fails where rows of p have the same k
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on p, brief; blocks writing

CREATE TABLE c (
    id bigint NOT NULL,
    k  integer,
    PRIMARY KEY (id)
);

ALTER TABLE p ADD CONSTRAINT p_k_key UNIQUE (k);
ALTER TABLE c ADD CONSTRAINT c_k_fkey FOREIGN KEY (k) REFERENCES p (k);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--   [ ] AG502 constraint dropped: drops p_k_key of p; the database no longer refuses what it refused
--   [ ] AG202 data loss: drops table c with all its rows

ALTER TABLE c DROP CONSTRAINT c_k_fkey;
ALTER TABLE p DROP CONSTRAINT p_k_key;

DROP TABLE c;
