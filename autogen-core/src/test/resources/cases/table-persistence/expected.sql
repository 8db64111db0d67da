-- changes: AlterTablePersistence AlterTablePersistence

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on b, brief
--       AG104 lock: ACCESS EXCLUSIVE on a, brief
--       AG101 rewrite: writes all rows of a again under ACCESS EXCLUSIVE: logged or not
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on b while later statements go through whole tables
--       AG101 rewrite: writes all rows of b again under ACCESS EXCLUSIVE: logged or not
--       AG105 foreign key check: blocks writing to b and a while foreign key b_a_id_fkey is checked
--       AG404 may fail on rows: fails where rows of b reference a row that a does not have

ALTER TABLE b DROP CONSTRAINT b_a_id_fkey;
ALTER TABLE a SET UNLOGGED;
ALTER TABLE b SET UNLOGGED;
ALTER TABLE b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES a (id);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on b, brief
--       AG104 lock: ACCESS EXCLUSIVE on a, brief
--       AG101 rewrite: writes all rows of a again under ACCESS EXCLUSIVE: logged or not
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on b while later statements go through whole tables
--       AG101 rewrite: writes all rows of b again under ACCESS EXCLUSIVE: logged or not
--       AG105 foreign key check: blocks writing to b and a while foreign key b_a_id_fkey is checked
--       AG404 may fail on rows: fails where rows of b reference a row that a does not have

ALTER TABLE b DROP CONSTRAINT b_a_id_fkey;
ALTER TABLE a SET LOGGED;
ALTER TABLE b SET LOGGED;
ALTER TABLE b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES a (id);
