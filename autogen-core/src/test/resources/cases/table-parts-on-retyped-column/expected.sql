-- changes: AlterColumn

-- autogen upgrade
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops rule other.copy and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on other, brief
--       AG106 made again: drops rule t.off and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG106 made again: drops trigger t.always and makes it again
--       AG106 made again: drops trigger t.late and makes it again
--       AG106 made again: drops trigger t.of_a and makes it again
--       AG106 made again: drops trigger t.replica_only and makes it again
--       AG106 made again: drops trigger t.when_a and makes it again
--       AG106 made again: drops policy other.elsewhere and makes it again
--       AG106 made again: drops policy t.everybody and makes it again
--       AG106 made again: drops policy t.several and makes it again
--       AG106 made again: drops policy t.writers and makes it again
--       AG106 made again: drops statistics st and makes it again; it is empty until the next ANALYZE
--       AG106 made again: drops function twice(wanted bigint) and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops function a_of(wanted bigint) and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on other while later statements go through whole tables
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t, brief; blocks writing

DROP VIEW v;

DROP RULE copy ON other;
DROP RULE off ON t;

DROP TRIGGER always ON t;
DROP TRIGGER late ON t;
DROP TRIGGER of_a ON t;
DROP TRIGGER replica_only ON t;
DROP TRIGGER when_a ON t;

DROP POLICY elsewhere ON other;
DROP POLICY everybody ON t;
DROP POLICY several ON t;
DROP POLICY writers ON t;

DROP STATISTICS st;

DROP FUNCTION twice(wanted bigint);
DROP FUNCTION a_of(wanted bigint);

ALTER TABLE t ALTER COLUMN a TYPE bigint;

CREATE RULE copy AS
    ON INSERT TO other
   WHERE new.id > 0 DO  UPDATE t SET a = t.a + 1
  WHERE t.id = new.t_id;

COMMENT ON RULE copy ON other IS 'copies';

CREATE RULE off AS
    ON DELETE TO t
   WHERE old.a > 1 DO INSTEAD NOTHING;

ALTER TABLE t DISABLE RULE off;

CREATE TRIGGER always BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION nothing();

ALTER TABLE t ENABLE ALWAYS TRIGGER always;

CREATE CONSTRAINT TRIGGER late AFTER UPDATE OF a ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nothing();

CREATE TRIGGER of_a BEFORE UPDATE OF a, b ON t FOR EACH ROW EXECUTE FUNCTION nothing();

COMMENT ON TRIGGER of_a ON t IS 'on a';

CREATE TRIGGER replica_only BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION nothing();

ALTER TABLE t ENABLE REPLICA TRIGGER replica_only;

CREATE TRIGGER when_a AFTER UPDATE ON t FOR EACH ROW WHEN (old.a IS DISTINCT FROM new.a) EXECUTE FUNCTION nothing('it''s', 'b');

ALTER TABLE t DISABLE TRIGGER when_a;

CREATE POLICY elsewhere ON other FOR SELECT USING ((EXISTS ( SELECT
   FROM t
  WHERE ((t.id = other.t_id) AND (t.a > 0)))));

CREATE POLICY everybody ON t USING ((a > 0));
CREATE POLICY several ON t AS RESTRICTIVE FOR UPDATE TO pg_monitor, postgres USING ((a > 1)) WITH CHECK (((a > 2) OR (b IS NULL)));

COMMENT ON POLICY several ON t IS 'some';

CREATE POLICY writers ON t FOR INSERT TO pg_read_all_stats WITH CHECK ((a = 3));

CREATE STATISTICS public.st (ndistinct, mcv) ON a, b FROM t;

ALTER STATISTICS st SET STATISTICS 300;

CREATE OR REPLACE FUNCTION public.a_of(wanted bigint)
 RETURNS integer
 LANGUAGE sql
 STABLE
RETURN (SELECT t.a FROM t WHERE (t.id = a_of.wanted));

REVOKE EXECUTE ON FUNCTION a_of(wanted bigint) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION a_of(wanted bigint) TO pg_monitor;

COMMENT ON FUNCTION a_of(wanted bigint) IS 'a';

CREATE VIEW v AS
SELECT id,
    a_of(id) AS a
   FROM other;

CREATE OR REPLACE FUNCTION public.twice(wanted bigint)
 RETURNS integer
 LANGUAGE sql
 STABLE
RETURN (2 * a_of(wanted));

-- autogen downgrade
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops rule other.copy and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on other, brief
--       AG106 made again: drops rule t.off and makes it again
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG106 made again: drops trigger t.always and makes it again
--       AG106 made again: drops trigger t.late and makes it again
--       AG106 made again: drops trigger t.of_a and makes it again
--       AG106 made again: drops trigger t.replica_only and makes it again
--       AG106 made again: drops trigger t.when_a and makes it again
--       AG106 made again: drops policy other.elsewhere and makes it again
--       AG106 made again: drops policy t.everybody and makes it again
--       AG106 made again: drops policy t.several and makes it again
--       AG106 made again: drops policy t.writers and makes it again
--       AG106 made again: drops statistics st and makes it again; it is empty until the next ANALYZE
--       AG106 made again: drops function twice(wanted bigint) and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops function a_of(wanted bigint) and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint to integer
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on other while later statements go through whole tables
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t, brief; blocks writing

DROP VIEW v;

DROP RULE copy ON other;
DROP RULE off ON t;

DROP TRIGGER always ON t;
DROP TRIGGER late ON t;
DROP TRIGGER of_a ON t;
DROP TRIGGER replica_only ON t;
DROP TRIGGER when_a ON t;

DROP POLICY elsewhere ON other;
DROP POLICY everybody ON t;
DROP POLICY several ON t;
DROP POLICY writers ON t;

DROP STATISTICS st;

DROP FUNCTION twice(wanted bigint);
DROP FUNCTION a_of(wanted bigint);

ALTER TABLE t ALTER COLUMN a TYPE integer;

CREATE RULE copy AS
    ON INSERT TO other
   WHERE new.id > 0 DO  UPDATE t SET a = t.a + 1
  WHERE t.id = new.t_id;

COMMENT ON RULE copy ON other IS 'copies';

CREATE RULE off AS
    ON DELETE TO t
   WHERE old.a > 1 DO INSTEAD NOTHING;

ALTER TABLE t DISABLE RULE off;

CREATE TRIGGER always BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION nothing();

ALTER TABLE t ENABLE ALWAYS TRIGGER always;

CREATE CONSTRAINT TRIGGER late AFTER UPDATE OF a ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nothing();

CREATE TRIGGER of_a BEFORE UPDATE OF a, b ON t FOR EACH ROW EXECUTE FUNCTION nothing();

COMMENT ON TRIGGER of_a ON t IS 'on a';

CREATE TRIGGER replica_only BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION nothing();

ALTER TABLE t ENABLE REPLICA TRIGGER replica_only;

CREATE TRIGGER when_a AFTER UPDATE ON t FOR EACH ROW WHEN (old.a IS DISTINCT FROM new.a) EXECUTE FUNCTION nothing('it''s', 'b');

ALTER TABLE t DISABLE TRIGGER when_a;

CREATE POLICY elsewhere ON other FOR SELECT USING ((EXISTS ( SELECT
   FROM t
  WHERE ((t.id = other.t_id) AND (t.a > 0)))));

CREATE POLICY everybody ON t USING ((a > 0));
CREATE POLICY several ON t AS RESTRICTIVE FOR UPDATE TO pg_monitor, postgres USING ((a > 1)) WITH CHECK (((a > 2) OR (b IS NULL)));

COMMENT ON POLICY several ON t IS 'some';

CREATE POLICY writers ON t FOR INSERT TO pg_read_all_stats WITH CHECK ((a = 3));

CREATE STATISTICS public.st (ndistinct, mcv) ON a, b FROM t;

ALTER STATISTICS st SET STATISTICS 300;

CREATE OR REPLACE FUNCTION public.a_of(wanted bigint)
 RETURNS integer
 LANGUAGE sql
 STABLE
RETURN (SELECT t.a FROM t WHERE (t.id = a_of.wanted));

REVOKE EXECUTE ON FUNCTION a_of(wanted bigint) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION a_of(wanted bigint) TO pg_monitor;

COMMENT ON FUNCTION a_of(wanted bigint) IS 'a';

CREATE VIEW v AS
SELECT id,
    a_of(id) AS a
   FROM other;

CREATE OR REPLACE FUNCTION public.twice(wanted bigint)
 RETURNS integer
 LANGUAGE sql
 STABLE
RETURN (2 * a_of(wanted));
