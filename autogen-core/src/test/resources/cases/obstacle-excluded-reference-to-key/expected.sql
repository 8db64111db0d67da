-- changes: DropConstraint

-- autogen upgrade
-- obstacle: foreign key legacy_city_fkey of legacy references a key of table city, which is dropped
--       AG104 lock: ACCESS EXCLUSIVE on legacy, brief
--       AG104 lock: ACCESS EXCLUSIVE on city, brief
--   [ ] AG502 constraint dropped: drops city_code_key of city; the database no longer refuses what it refused
--       AG105 foreign key check: blocks writing to legacy and city while foreign key legacy_city_fkey is checked
--       AG404 may fail on rows: fails where rows of legacy reference a row that city does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on city, legacy while later statements go through whole tables

-- autogen downgrade
--       AG102 scan: reads all rows of city under ACCESS EXCLUSIVE: builds the index of city_code_key
--       AG402 may fail on rows: fails where rows of city have the same code

ALTER TABLE city ADD CONSTRAINT city_code_key UNIQUE (code);
