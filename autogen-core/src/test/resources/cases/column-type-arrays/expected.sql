-- changes: AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG405 may fail on rows: fails where a value does not convert: t.c from text[] to varchar(5)[]
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from text[] to varchar(5)[]
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.d
--       AG405 may fail on rows: fails where a value does not convert: t.d from text[] to integer[]
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.d from text[] to integer[]

ALTER TABLE t ALTER COLUMN a TYPE bigint[];
ALTER TABLE t ALTER COLUMN b TYPE varchar(20)[];
ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN c TYPE varchar(5)[];
ALTER TABLE t ALTER COLUMN c SET DEFAULT '{a}'::character varying[];
ALTER TABLE t ALTER COLUMN d TYPE integer[] USING d::integer[];

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint[] to integer[]
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint[] to integer[]
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG405 may fail on rows: fails where a value does not convert: t.b from varchar(20)[] to varchar(10)[]
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from varchar(20)[] to varchar(10)[]
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.d
--       AG405 may fail on rows: fails where a value does not convert: t.d from integer[] to text[]
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.d from integer[] to text[]

ALTER TABLE t ALTER COLUMN a TYPE integer[];
ALTER TABLE t ALTER COLUMN b TYPE varchar(10)[];
ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN c TYPE text[];
ALTER TABLE t ALTER COLUMN c SET DEFAULT '{a}'::text[];
ALTER TABLE t ALTER COLUMN d TYPE text[];
