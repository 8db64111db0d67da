-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG101 rewrite: writes all rows of c again under ACCESS EXCLUSIVE: new type of c.p_id
--       AG405 may fail on rows: fails where a value does not convert: c.p_id from varchar(36) to uuid
--       AG302 breaks running versions: versions of the application that expect another type may fail: c.p_id from varchar(36) to uuid
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p while later statements go through whole tables
--       AG101 rewrite: writes all rows of p again under ACCESS EXCLUSIVE: new type of p.id
--       AG405 may fail on rows: fails where a value does not convert: p.id from varchar(36) to uuid
--       AG302 breaks running versions: versions of the application that expect another type may fail: p.id from varchar(36) to uuid
--       AG105 foreign key check: blocks writing to c and p while foreign key c_p_id_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have

ALTER TABLE c DROP CONSTRAINT c_p_id_fkey;
ALTER TABLE c ALTER COLUMN p_id TYPE uuid USING p_id::uuid;
ALTER TABLE p ALTER COLUMN id TYPE uuid USING id::uuid;
ALTER TABLE c ADD CONSTRAINT c_p_id_fkey FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE CASCADE;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG101 rewrite: writes all rows of c again under ACCESS EXCLUSIVE: new type of c.p_id
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p while later statements go through whole tables
--       AG101 rewrite: writes all rows of p again under ACCESS EXCLUSIVE: new type of p.id
--       AG105 foreign key check: blocks writing to c and p while foreign key c_p_id_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have

ALTER TABLE c DROP CONSTRAINT c_p_id_fkey;
ALTER TABLE c ALTER COLUMN p_id TYPE varchar(36);
ALTER TABLE p ALTER COLUMN id TYPE varchar(36);
ALTER TABLE c ADD CONSTRAINT c_p_id_fkey FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE CASCADE;
