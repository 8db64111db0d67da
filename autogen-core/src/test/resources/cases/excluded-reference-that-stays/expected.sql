-- changes: AlterColumn AlterColumn DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on legacy, brief
--       AG104 lock: ACCESS EXCLUSIVE on city, brief
--       AG101 rewrite: writes all rows of city again under ACCESS EXCLUSIVE: new type of city.id
--       AG102 scan: reads all rows of legacy under ACCESS EXCLUSIVE: checks foreign key legacy_city_fkey
--       AG105 foreign key check: blocks writing to legacy and city while foreign key legacy_code_fkey is checked
--       AG404 may fail on rows: fails where rows of legacy reference a row that city does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on city, legacy while later statements go through whole tables
--   [ ] AG201 data loss: drops column city.more; versions of the application that still read it will fail

ALTER TABLE legacy DROP CONSTRAINT legacy_code_fkey;
ALTER TABLE city ALTER COLUMN id TYPE bigint;
ALTER TABLE city ALTER COLUMN code TYPE varchar(20);
ALTER TABLE legacy ADD CONSTRAINT legacy_code_fkey FOREIGN KEY (code) REFERENCES city (code);
ALTER TABLE city DROP COLUMN more;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on city, brief
--       AG104 lock: ACCESS EXCLUSIVE on legacy, brief
--       AG101 rewrite: writes all rows of city again under ACCESS EXCLUSIVE: new type of city.id
--       AG102 scan: reads all rows of legacy under ACCESS EXCLUSIVE: checks foreign key legacy_city_fkey
--       AG405 may fail on rows: fails where a value does not convert: city.id from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: city.id from bigint to integer
--       AG101 rewrite: writes all rows of city again under ACCESS EXCLUSIVE: new type of city.code
--       AG405 may fail on rows: fails where a value does not convert: city.code from varchar(20) to varchar(9)
--       AG302 breaks running versions: versions of the application that expect another type may fail: city.code from varchar(20) to varchar(9)
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on legacy while later statements go through whole tables
--       AG105 foreign key check: blocks writing to legacy and city while foreign key legacy_code_fkey is checked
--       AG404 may fail on rows: fails where rows of legacy reference a row that city does not have

ALTER TABLE city ADD COLUMN more text;
ALTER TABLE legacy DROP CONSTRAINT legacy_code_fkey;
ALTER TABLE city ALTER COLUMN id TYPE integer;
ALTER TABLE city ALTER COLUMN code TYPE varchar(9);
ALTER TABLE legacy ADD CONSTRAINT legacy_code_fkey FOREIGN KEY (code) REFERENCES city (code);
