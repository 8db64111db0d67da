-- changes: AlterColumn

-- autogen upgrade
--       AG106 made again: drops view "V" and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a

DROP VIEW "V";
DROP VIEW v;

ALTER TABLE t ALTER COLUMN a TYPE bigint;

CREATE VIEW v WITH (security_invoker = 'true', security_barrier = 'false') AS
SELECT id,
    a
   FROM t;

CREATE VIEW "V" WITH (check_option = 'cascaded') AS
SELECT a AS "select",
    id AS "it's"
   FROM v;

-- autogen downgrade
--       AG106 made again: drops view "V" and makes it again; who uses it waits until the transaction ends
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint to integer

DROP VIEW "V";
DROP VIEW v;

ALTER TABLE t ALTER COLUMN a TYPE integer;

CREATE VIEW v WITH (security_invoker = 'true', security_barrier = 'false') AS
SELECT id,
    a
   FROM t;

CREATE VIEW "V" WITH (check_option = 'cascaded') AS
SELECT a AS "select",
    id AS "it's"
   FROM v;
