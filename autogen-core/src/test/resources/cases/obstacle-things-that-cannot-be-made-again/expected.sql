-- changes: AlterEnumType

-- autogen upgrade
-- obstacle: function best(mood) uses type mood, which the migration changes; it cannot be made again, because it is an aggregate
-- obstacle: column mood of composite type pair uses type mood, which the migration changes
-- obstacle: column mood of table part uses type mood, which the migration changes
-- obstacle: column t of table holder uses table t, which the migration changes
-- obstacle: constraint good_mood_check uses type mood, which the migration changes
-- obstacle: index ix uses what has to be made again
-- obstacle: type good_mood uses type mood, which the migration changes
--       AG106 made again: drops function number(mood) and makes it again; who uses it waits until the transaction ends
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.mood
--       AG103 index build: blocks writing to t while index ix is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on t while later statements go through whole tables
--   [ ] AG204 data loss: removes 'b' from enum type mood; fails where rows still have one of them

-- autogen downgrade
--       AG307 enum value added: adds 'b' to enum type mood, after all others; versions of the application that do not know it fail to read it

ALTER TYPE mood ADD VALUE 'b';
