-- changes: DropConstraint DropColumn

-- autogen upgrade
-- obstacle: foreign key legacy_city_fkey of legacy references column city.code, which is dropped
--       AG104 lock: ACCESS EXCLUSIVE on legacy, brief
--       AG104 lock: ACCESS EXCLUSIVE on city, brief
--       AG105 foreign key check: blocks writing to legacy and city while foreign key legacy_city_fkey is checked
--       AG404 may fail on rows: fails where rows of legacy reference a row that city does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on city, legacy while later statements go through whole tables
--   [ ] AG201 data loss: drops column city.code; versions of the application that still read it will fail

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on city, brief
--       AG102 scan: reads all rows of city under ACCESS EXCLUSIVE: builds the index of city_code_key

ALTER TABLE city ADD COLUMN code text;
ALTER TABLE city ADD CONSTRAINT city_code_key UNIQUE (code);
