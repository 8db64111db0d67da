-- changes: AlterTablePersistence

-- autogen upgrade
-- obstacle: publication p of t publishes the table, and what is unlogged cannot be published
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: logged or not

-- autogen downgrade
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: logged or not

ALTER TABLE t SET LOGGED;
