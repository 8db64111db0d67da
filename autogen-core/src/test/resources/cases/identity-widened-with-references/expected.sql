-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.id
--       AG102 scan: reads all rows of u under ACCESS EXCLUSIVE: checks foreign key u_t_fkey
--       AG101 rewrite: writes all rows of u again under ACCESS EXCLUSIVE: new type of u.id
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG101 rewrite: writes all rows of u again under ACCESS EXCLUSIVE: new type of u.t
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks foreign key u_t_fkey

DROP VIEW v;

ALTER TABLE t ALTER COLUMN id TYPE bigint;
ALTER TABLE u ALTER COLUMN id TYPE bigint;
ALTER TABLE u ALTER COLUMN t TYPE bigint;

CREATE VIEW v AS
SELECT u.id,
    t.id AS t
   FROM (u
     JOIN t ON ((u.t = t.id)));

-- autogen downgrade
--       AG106 made again: drops view v and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.id
--       AG102 scan: reads all rows of u under ACCESS EXCLUSIVE: checks foreign key u_t_fkey
--       AG405 may fail on rows: fails where a value does not convert: t.id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.id from bigint to integer
--       AG101 rewrite: writes all rows of u again under ACCESS EXCLUSIVE: new type of u.id
--       AG405 may fail on rows: fails where a value does not convert: u.id from bigint to smallint
--       AG302 breaks running versions: versions of the application that expect another type may fail: u.id from bigint to smallint
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--       AG101 rewrite: writes all rows of u again under ACCESS EXCLUSIVE: new type of u.t
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks foreign key u_t_fkey
--       AG405 may fail on rows: fails where a value does not convert: u.t from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: u.t from bigint to integer

DROP VIEW v;

ALTER TABLE t ALTER COLUMN id TYPE integer;
ALTER TABLE u ALTER COLUMN id TYPE smallint;
ALTER TABLE u ALTER COLUMN t TYPE integer;

CREATE VIEW v AS
SELECT u.id,
    t.id AS t
   FROM (u
     JOIN t ON ((u.t = t.id)));
