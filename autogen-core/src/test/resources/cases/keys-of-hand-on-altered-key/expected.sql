-- changes: AlterConstraint AlterConstraint

-- autogen upgrade
--       AG106 made again: drops view grouped and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops foreign key part.fk and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on part, brief
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of pk
--       AG402 may fail on rows: fails where rows of t have the same id
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on part while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of uk
--       AG402 may fail on rows: fails where rows of t have the same code
--       AG105 foreign key check: blocks writing to part and t while foreign key part.fk is checked

DROP VIEW grouped;

ALTER TABLE part DROP CONSTRAINT fk;
ALTER TABLE t DROP CONSTRAINT pk;
ALTER TABLE t DROP CONSTRAINT uk;
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (id) INCLUDE (a);
ALTER TABLE t ADD CONSTRAINT uk UNIQUE (code) INCLUDE (a);
ALTER TABLE t REPLICA IDENTITY USING INDEX uk;

COMMENT ON CONSTRAINT uk ON t IS 'unique';

CREATE VIEW grouped AS
SELECT id,
    a,
    count(*) AS number
   FROM t
  GROUP BY id;

ALTER TABLE part ADD CONSTRAINT fk FOREIGN KEY (code) REFERENCES t(code) ON DELETE CASCADE;

-- autogen downgrade
--       AG106 made again: drops view grouped and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops foreign key part.fk and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on part, brief
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of pk
--       AG402 may fail on rows: fails where rows of t have the same id
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on part while later statements go through whole tables
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: builds the index of uk
--       AG402 may fail on rows: fails where rows of t have the same code
--       AG105 foreign key check: blocks writing to part and t while foreign key part.fk is checked

DROP VIEW grouped;

ALTER TABLE part DROP CONSTRAINT fk;
ALTER TABLE t DROP CONSTRAINT pk;
ALTER TABLE t DROP CONSTRAINT uk;
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (id);
ALTER TABLE t ADD CONSTRAINT uk UNIQUE (code);
ALTER TABLE t REPLICA IDENTITY USING INDEX uk;

COMMENT ON CONSTRAINT uk ON t IS 'unique';

CREATE VIEW grouped AS
SELECT id,
    a,
    count(*) AS number
   FROM t
  GROUP BY id;

ALTER TABLE part ADD CONSTRAINT fk FOREIGN KEY (code) REFERENCES t(code) ON DELETE CASCADE;
