-- changes: AlterSequence AlterSequence AlterSequence AlterSequence CreateTable DropColumn

-- autogen upgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on loses, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on survives, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on gets, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on moves, brief; blocks writing
--   [ ] AG201 data loss: drops column t.b; versions of the application that still read it will fail
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

ALTER SEQUENCE loses OWNED BY NONE;
ALTER SEQUENCE survives OWNED BY NONE;

CREATE TABLE u (
    a bigint
);

ALTER SEQUENCE gets OWNED BY t.a;
ALTER SEQUENCE moves OWNED BY u.a;

ALTER TABLE t DROP COLUMN b;

-- autogen downgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on gets, brief; blocks writing
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on loses, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on moves, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on survives, brief; blocks writing
--   [ ] AG202 data loss: drops table u with all its rows

ALTER SEQUENCE gets OWNED BY NONE;

ALTER TABLE t ADD COLUMN b bigint;

ALTER SEQUENCE loses OWNED BY t.a;
ALTER SEQUENCE moves OWNED BY t.a;
ALTER SEQUENCE survives OWNED BY t.b;

DROP TABLE u;
