-- changes: AlterConstraint AlterColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of p again under ACCESS EXCLUSIVE: new type of p.id
--       AG102 scan: reads all rows of c under ACCESS EXCLUSIVE: checks foreign key c_p
--       AG104 lock: ACCESS EXCLUSIVE on c, brief

ALTER TABLE p ALTER COLUMN id TYPE bigint;
ALTER TABLE c ALTER CONSTRAINT c_p DEFERRABLE;

-- autogen downgrade
--       AG101 rewrite: writes all rows of p again under ACCESS EXCLUSIVE: new type of p.id
--       AG102 scan: reads all rows of c under ACCESS EXCLUSIVE: checks foreign key c_p
--       AG405 may fail on rows: fails where a value does not convert: p.id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: p.id from bigint to integer
--       AG104 lock: ACCESS EXCLUSIVE on c, brief

ALTER TABLE p ALTER COLUMN id TYPE integer;
ALTER TABLE c ALTER CONSTRAINT c_p NOT DEFERRABLE;
