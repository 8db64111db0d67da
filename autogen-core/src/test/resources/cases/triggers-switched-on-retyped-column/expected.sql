-- changes: AlterColumn

-- autogen upgrade
--       AG106 made again: drops trigger t.always and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG106 made again: drops trigger t.off and makes it again
--       AG106 made again: drops trigger t.plain and makes it again
--       AG106 made again: drops trigger t.replica and makes it again
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t, brief; blocks writing

DROP TRIGGER always ON t;
DROP TRIGGER off ON t;
DROP TRIGGER plain ON t;
DROP TRIGGER replica ON t;

ALTER TABLE t ALTER COLUMN a TYPE bigint;

CREATE TRIGGER always BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();

ALTER TABLE t ENABLE ALWAYS TRIGGER always;

CREATE TRIGGER off BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();

ALTER TABLE t DISABLE TRIGGER off;

CREATE TRIGGER plain BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER replica BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();

ALTER TABLE t ENABLE REPLICA TRIGGER replica;

-- autogen downgrade
--       AG106 made again: drops trigger t.always and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG106 made again: drops trigger t.off and makes it again
--       AG106 made again: drops trigger t.plain and makes it again
--       AG106 made again: drops trigger t.replica and makes it again
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint to integer
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t, brief; blocks writing

DROP TRIGGER always ON t;
DROP TRIGGER off ON t;
DROP TRIGGER plain ON t;
DROP TRIGGER replica ON t;

ALTER TABLE t ALTER COLUMN a TYPE integer;

CREATE TRIGGER always BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();

ALTER TABLE t ENABLE ALWAYS TRIGGER always;

CREATE TRIGGER off BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();

ALTER TABLE t DISABLE TRIGGER off;

CREATE TRIGGER plain BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER replica BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();

ALTER TABLE t ENABLE REPLICA TRIGGER replica;
