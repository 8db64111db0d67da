-- changes: AlterColumn DropSequence

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.id
--       AG405 may fail on rows: fails where a value does not convert: t.id from bigint to uuid
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.id from bigint to uuid
--   [ ] AG203 data loss: drops sequence t_id_seq and the position it has reached

ALTER TABLE t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE t ALTER COLUMN id TYPE uuid USING id::text::uuid;

DROP SEQUENCE t_id_seq;

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.id
--       AG405 may fail on rows: fails where a value does not convert: t.id from uuid to bigint
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.id from uuid to bigint
--       AG104 lock: ACCESS EXCLUSIVE on t, brief

CREATE SEQUENCE t_id_seq;

ALTER TABLE t ALTER COLUMN id TYPE bigint USING id::text::bigint;
ALTER TABLE t ALTER COLUMN id SET DEFAULT nextval('t_id_seq'::regclass);

SELECT setval('t_id_seq', greatest(max(id) + 1, 1), false) FROM t;

ALTER SEQUENCE t_id_seq OWNED BY t.id;
