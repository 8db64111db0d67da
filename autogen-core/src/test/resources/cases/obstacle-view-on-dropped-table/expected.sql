-- changes: DropTable

-- autogen upgrade
-- obstacle: view v uses column t.a, which is dropped
-- obstacle: view whole_rows uses table t, which is dropped
-- obstacle: function f(t) uses table t, which is dropped
-- obstacle: foreign key part.part_t_id_fkey uses column t.id, which is dropped
-- obstacle: table child uses table t, which is dropped
--   [ ] AG202 data loss: drops table t with all its rows

-- autogen downgrade
-- obstacle: table child cannot come back
--       AG105 foreign key check: blocks writing to part while foreign key part.part_t_id_fkey is checked
