-- changes: AlterColumn

-- autogen upgrade
-- obstacle: view v uses column t.a, which the migration changes; it cannot be made again, because it has a security label of "Guard"
--       AG106 made again: drops view without_label and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a

-- autogen downgrade
-- obstacle: view v uses column t.a, which the migration changes; it cannot be made again, because it has a security label of "Guard"
--       AG106 made again: drops view without_label and makes it again; who uses it waits until the transaction ends
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint to integer
