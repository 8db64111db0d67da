-- changes: AlterColumn AlterColumn

-- autogen upgrade
-- obstacle: foreign key legacy_city_fkey of legacy references column city.id, which gets another type
--       AG104 lock: ACCESS EXCLUSIVE on legacy, brief
--       AG104 lock: ACCESS EXCLUSIVE on city, brief
--       AG101 rewrite: writes all rows of city again under ACCESS EXCLUSIVE: new type of city.id
--       AG405 may fail on rows: fails where a value does not convert: city.id from bigint to uuid
--       AG302 breaks running versions: versions of the application that expect another type may fail: city.id from bigint to uuid
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on legacy while later statements go through whole tables
--       AG105 foreign key check: blocks writing to legacy and city while foreign key legacy_city_fkey is checked
--       AG404 may fail on rows: fails where rows of legacy reference a row that city does not have
--       AG105 foreign key check: blocks writing to legacy and city while foreign key legacy_code_fkey is checked

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on legacy, brief
--       AG104 lock: ACCESS EXCLUSIVE on city, brief
--       AG101 rewrite: writes all rows of city again under ACCESS EXCLUSIVE: new type of city.id
--       AG405 may fail on rows: fails where a value does not convert: city.id from uuid to bigint
--       AG302 breaks running versions: versions of the application that expect another type may fail: city.id from uuid to bigint
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on legacy while later statements go through whole tables
--       AG101 rewrite: writes all rows of city again under ACCESS EXCLUSIVE: new type of city.code
--       AG405 may fail on rows: fails where a value does not convert: city.code from varchar(20) to varchar(9)
--       AG302 breaks running versions: versions of the application that expect another type may fail: city.code from varchar(20) to varchar(9)
--       AG105 foreign key check: blocks writing to legacy and city while foreign key legacy_city_fkey is checked
--       AG404 may fail on rows: fails where rows of legacy reference a row that city does not have
--       AG105 foreign key check: blocks writing to legacy and city while foreign key legacy_code_fkey is checked

ALTER TABLE legacy DROP CONSTRAINT legacy_city_fkey;
ALTER TABLE legacy DROP CONSTRAINT legacy_code_fkey;
ALTER TABLE city ALTER COLUMN id TYPE bigint USING id::text::bigint;
ALTER TABLE city ALTER COLUMN code TYPE varchar(9);
ALTER TABLE legacy ADD CONSTRAINT legacy_city_fkey FOREIGN KEY (city) REFERENCES city (id);
ALTER TABLE legacy ADD CONSTRAINT legacy_code_fkey FOREIGN KEY (code) REFERENCES city (code);
