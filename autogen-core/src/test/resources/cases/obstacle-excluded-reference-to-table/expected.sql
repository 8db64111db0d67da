-- changes: DropTable DropConstraint

-- autogen upgrade
-- obstacle: foreign key legacy_city_fkey of legacy references table city, which is dropped
--       AG104 lock: ACCESS EXCLUSIVE on managed, brief
--       AG104 lock: ACCESS EXCLUSIVE on city, brief
--   [ ] AG202 data loss: drops table city with all its rows

-- autogen downgrade
--       AG504 foreign key without index: no index begins with the columns of foreign key managed_city_fkey of managed: deleting from city reads all of it
--       AG105 foreign key check: blocks writing to managed while foreign key managed_city_fkey is checked
--       AG404 may fail on rows: fails where rows of managed reference a row that city does not have

CREATE TABLE city (
    id bigint NOT NULL,
    PRIMARY KEY (id)
);

ALTER TABLE managed ADD CONSTRAINT managed_city_fkey FOREIGN KEY (city) REFERENCES city (id);
