-- changes: AlterColumn AlterColumn AlterColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of c again under ACCESS EXCLUSIVE: new type of c.id
--       AG101 rewrite: writes all rows of c again under ACCESS EXCLUSIVE: new type of c.p_id
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: checks foreign key c_p_id_fkey
--       AG101 rewrite: writes all rows of p again under ACCESS EXCLUSIVE: new type of p.id
--       AG102 scan: reads all rows of c under ACCESS EXCLUSIVE: checks foreign key c_p_id_fkey

ALTER TABLE c ALTER COLUMN id TYPE bigint;
ALTER TABLE c ALTER COLUMN p_id TYPE bigint;
ALTER TABLE p ALTER COLUMN id TYPE bigint;

-- autogen downgrade
--       AG101 rewrite: writes all rows of c again under ACCESS EXCLUSIVE: new type of c.id
--       AG405 may fail on rows: fails where a value does not convert: c.id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: c.id from bigint to integer
--       AG101 rewrite: writes all rows of c again under ACCESS EXCLUSIVE: new type of c.p_id
--       AG102 scan: reads all rows of p under ACCESS EXCLUSIVE: checks foreign key c_p_id_fkey
--       AG405 may fail on rows: fails where a value does not convert: c.p_id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: c.p_id from bigint to integer
--       AG101 rewrite: writes all rows of p again under ACCESS EXCLUSIVE: new type of p.id
--       AG102 scan: reads all rows of c under ACCESS EXCLUSIVE: checks foreign key c_p_id_fkey
--       AG405 may fail on rows: fails where a value does not convert: p.id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: p.id from bigint to integer

ALTER TABLE c ALTER COLUMN id TYPE integer;
ALTER TABLE c ALTER COLUMN p_id TYPE integer;
ALTER TABLE p ALTER COLUMN id TYPE integer;
