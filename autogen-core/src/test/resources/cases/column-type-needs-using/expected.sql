-- changes: AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from varchar(36) to uuid
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from varchar(36) to uuid
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG405 may fail on rows: fails where a value does not convert: t.b from text to jsonb
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.b from text to jsonb
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG405 may fail on rows: fails where a value does not convert: t.c from text to text[]
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.c from text to text[]
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.d
--       AG405 may fail on rows: fails where a value does not convert: t.d from varchar(10) to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.d from varchar(10) to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.e
--       AG405 may fail on rows: fails where a value does not convert: t.e from integer to boolean
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.e from integer to boolean
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.f
--       AG405 may fail on rows: fails where a value does not convert: t.f from text to boolean
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.f from text to boolean
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.g
--       AG405 may fail on rows: fails where a value does not convert: t.g from boolean to smallint
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.g from boolean to smallint
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.h
--       AG405 may fail on rows: fails where a value does not convert: t.h from smallint to boolean
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.h from smallint to boolean
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.i
--       AG405 may fail on rows: fails where a value does not convert: t.i from varchar(255) to jsonb
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.i from varchar(255) to jsonb

ALTER TABLE t ALTER COLUMN a TYPE uuid USING a::uuid;
ALTER TABLE t ALTER COLUMN b TYPE jsonb USING b::jsonb;
ALTER TABLE t ALTER COLUMN c TYPE text[] USING c::text[];
ALTER TABLE t ALTER COLUMN d TYPE integer USING d::integer;
ALTER TABLE t ALTER COLUMN e TYPE boolean USING e::boolean;
ALTER TABLE t ALTER COLUMN f TYPE boolean USING f::boolean;
ALTER TABLE t ALTER COLUMN g TYPE smallint USING g::integer::smallint;
ALTER TABLE t ALTER COLUMN h TYPE boolean USING h::integer::boolean;
ALTER TABLE t ALTER COLUMN i DROP DEFAULT;
ALTER TABLE t ALTER COLUMN i TYPE jsonb USING i::jsonb;
ALTER TABLE t ALTER COLUMN i SET DEFAULT '{}'::jsonb;

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.b
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.c
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.d
--       AG405 may fail on rows: fails where a value does not convert: t.d from integer to varchar(10)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.d from integer to varchar(10)
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.e
--       AG405 may fail on rows: fails where a value does not convert: t.e from boolean to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.e from boolean to integer
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.f
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.g
--       AG405 may fail on rows: fails where a value does not convert: t.g from smallint to boolean
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.g from smallint to boolean
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.h
--       AG405 may fail on rows: fails where a value does not convert: t.h from boolean to smallint
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.h from boolean to smallint
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.i
--       AG405 may fail on rows: fails where a value does not convert: t.i from jsonb to varchar(255)
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.i from jsonb to varchar(255)

ALTER TABLE t ALTER COLUMN a TYPE varchar(36);
ALTER TABLE t ALTER COLUMN b TYPE text;
ALTER TABLE t ALTER COLUMN c TYPE text;
ALTER TABLE t ALTER COLUMN d TYPE varchar(10);
ALTER TABLE t ALTER COLUMN e TYPE integer USING e::integer;
ALTER TABLE t ALTER COLUMN f TYPE text;
ALTER TABLE t ALTER COLUMN g TYPE boolean USING g::integer::boolean;
ALTER TABLE t ALTER COLUMN h TYPE smallint USING h::integer::smallint;
ALTER TABLE t ALTER COLUMN i DROP DEFAULT;
ALTER TABLE t ALTER COLUMN i TYPE varchar(255);
ALTER TABLE t ALTER COLUMN i SET DEFAULT '{}'::character varying;
