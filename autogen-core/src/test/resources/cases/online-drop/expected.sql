-- changes: DropTable DropConstraint DropConstraint DropConstraint DropIndex DropIndex DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on old, brief
--       AG104 lock: ACCESS EXCLUSIVE on customer, brief
--   [ ] AG502 constraint dropped: drops t_customer of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG501 index dropped: drops by_kind of t; queries that used it get slower
--   [ ] AG502 constraint dropped: drops short of t; the database no longer refuses what it refused
--   [ ] AG201 data loss: drops column t.code; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table old with all its rows

ALTER TABLE old DROP CONSTRAINT old_customer_id_fkey;
ALTER TABLE t DROP CONSTRAINT t_customer;

-- autogen no-transaction
DROP INDEX CONCURRENTLY by_kind;

-- autogen no-transaction
DROP INDEX CONCURRENTLY by_code;

ALTER TABLE t DROP CONSTRAINT one_code;
ALTER TABLE t DROP CONSTRAINT short;
ALTER TABLE t DROP COLUMN code;

DROP TABLE old;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG113 rows updated: updates rows of t in one transaction, and keeps them locked until it ends
--       AG206 made-up values: makes values up for t.code in all rows
--       AG301 breaks running versions: versions of the application that do not know t.code cannot insert any more
--       AG402 may fail on rows: fails where rows of t have the same code, kind
--       AG403 may fail on rows: fails where rows of t break check short
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on customer, brief; blocks writing
--       AG504 foreign key without index: no index begins with the columns of foreign key t_customer of t: deleting from customer reads all of it
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t, brief; blocks writing
--       AG404 may fail on rows: fails where rows of t reference a row that customer does not have

CREATE TABLE old (
    id          bigint NOT NULL,
    customer_id bigint,
    PRIMARY KEY (id)
);

-- The values were dropped: rows are numbered instead.
ALTER TABLE t ADD COLUMN code text;
-- autogen commit

UPDATE t SET code = numbered.number::text
FROM (SELECT ctid AS place, row_number() OVER () AS number FROM t) numbered
WHERE t.ctid = numbered.place;
-- autogen commit

ALTER TABLE t ADD CONSTRAINT t_code_not_null NOT NULL code NOT VALID;
-- autogen commit

ALTER TABLE t VALIDATE CONSTRAINT t_code_not_null;

-- autogen no-transaction
CREATE UNIQUE INDEX CONCURRENTLY one_code ON t (code, kind);

ALTER TABLE t ADD CONSTRAINT one_code UNIQUE USING INDEX one_code;
-- autogen commit

ALTER TABLE t ADD CONSTRAINT short CHECK (length(kind) < 9) NOT VALID;
-- autogen commit

ALTER TABLE t VALIDATE CONSTRAINT short;

-- autogen no-transaction
CREATE INDEX CONCURRENTLY by_kind ON t (kind, id);

-- autogen no-transaction
CREATE INDEX CONCURRENTLY by_code ON t (code);

ALTER TABLE old ADD CONSTRAINT old_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id);
-- autogen commit

ALTER TABLE t ADD CONSTRAINT t_customer FOREIGN KEY (customer_id) REFERENCES customer (id) NOT VALID;
-- autogen commit

ALTER TABLE t VALIDATE CONSTRAINT t_customer;
