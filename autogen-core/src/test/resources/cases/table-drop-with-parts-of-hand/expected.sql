-- changes: DropTable AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of other again under ACCESS EXCLUSIVE: new type of other.a
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--   [ ] AG202 data loss: drops table t with all its rows, and with it rule t.copy, trigger t.plain, policy t.mine, publication whole of t, statistics st, constraint t.ex

DROP RULE copy ON t;

DROP POLICY mine ON t;

ALTER TABLE other ALTER COLUMN a TYPE bigint;

DROP TABLE t;

-- autogen downgrade
--       AG101 rewrite: writes all rows of other again under ACCESS EXCLUSIVE: new type of other.a
--       AG405 may fail on rows: fails where a value does not convert: other.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: other.a from bigint to integer

CREATE TABLE t (
    id bigint NOT NULL,
    a  text,
    b  integer NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT positive CHECK (b > 0)
);

ALTER TABLE other ALTER COLUMN a TYPE integer;

CREATE UNIQUE INDEX ux ON t (id, b);

CREATE INDEX ix ON t ((b + 1));

ALTER TABLE t OWNER TO pg_database_owner;
ALTER TABLE t SET (fillfactor = '70', toast.autovacuum_enabled = 'false');
ALTER TABLE t ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE t TO PUBLIC;

GRANT INSERT ON TABLE t TO pg_monitor WITH GRANT OPTION;

ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE t ALTER COLUMN a SET COMPRESSION pglz;

GRANT SELECT (a), UPDATE (a) ON TABLE t TO pg_read_all_stats;

ALTER TABLE t ALTER COLUMN b SET STATISTICS 5;
ALTER TABLE t CLUSTER ON t_pkey;
ALTER TABLE t REPLICA IDENTITY USING INDEX ux;

ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 400;

COMMENT ON CONSTRAINT positive ON t IS 'it''s positive';
COMMENT ON CONSTRAINT t_pkey ON t IS 'key';

CREATE RULE copy AS
    ON INSERT TO t DO  INSERT INTO other (id, a)
  VALUES (new.id, new.b);

CREATE TRIGGER plain AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION nothing();

CREATE POLICY mine ON t USING (((a = CURRENT_USER) AND (EXISTS ( SELECT
   FROM other
  WHERE (other.a = t.b)))));

ALTER PUBLICATION whole ADD TABLE ONLY t;

CREATE STATISTICS public.st ON a, b FROM t;

ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING btree (a WITH =);
