-- changes: DropTable AlterColumn AlterColumn AlterColumn DropColumn

-- autogen upgrade
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: t.a NOT NULL
--       AG401 may fail on rows: fails where t.a is null
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG305 null allowed: t.b may be null; versions of the application that count on a value fail
--   [ ] AG201 data loss: drops column t.c; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table dropped with all its rows

-- autogen todo: fill t.a where it is null, then delete this line
-- UPDATE t SET a = … WHERE a IS NULL;
ALTER TABLE t ALTER COLUMN a SET NOT NULL;

ALTER TABLE t ALTER COLUMN b DROP NOT NULL;
ALTER TABLE t ADD CONSTRAINT d_later NOT NULL d NOT VALID;
ALTER TABLE t DROP COLUMN c;

DROP TABLE dropped;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG305 null allowed: t.d may be null; versions of the application that count on a value fail
--       AG301 breaks running versions: versions of the application that do not know t.c cannot insert any more

CREATE TABLE dropped (
    id bigint NOT NULL,
    a  integer,
    PRIMARY KEY (id)
);

ALTER TABLE t ADD COLUMN c integer;
ALTER TABLE t ALTER COLUMN a DROP NOT NULL;
ALTER TABLE t ADD CONSTRAINT a_later NOT NULL a NOT VALID;
ALTER TABLE t ADD CONSTRAINT b_later NOT NULL b NOT VALID;
ALTER TABLE t ALTER COLUMN d DROP NOT NULL;
ALTER TABLE dropped ADD CONSTRAINT later NOT NULL a NOT VALID;
ALTER TABLE t ADD CONSTRAINT c_later NOT NULL c NO INHERIT NOT VALID;
