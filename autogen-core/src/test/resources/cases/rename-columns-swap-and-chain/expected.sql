-- changes: RenameColumn RenameColumn RenameColumn RenameColumn RenameIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG303 breaks running versions: renames column t.c to e; versions of the application that use the former name fail
--       AG303 breaks running versions: renames column t.d to c; versions of the application that use the former name fail
--       AG303 breaks running versions: renames column t.b to a; versions of the application that use the former name fail
--       AG303 breaks running versions: renames column t.a to b; versions of the application that use the former name fail

ALTER TABLE t RENAME COLUMN c TO e;
ALTER TABLE t RENAME COLUMN d TO c;
ALTER TABLE t RENAME COLUMN a TO a_renamed;
ALTER TABLE t RENAME COLUMN b TO a;
ALTER TABLE t RENAME COLUMN a_renamed TO b;

ALTER INDEX t_a RENAME TO t_b;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG303 breaks running versions: renames column t.c to d; versions of the application that use the former name fail
--       AG303 breaks running versions: renames column t.e to c; versions of the application that use the former name fail
--       AG303 breaks running versions: renames column t.b to a; versions of the application that use the former name fail
--       AG303 breaks running versions: renames column t.a to b; versions of the application that use the former name fail

ALTER INDEX t_b RENAME TO t_a;

ALTER TABLE t RENAME COLUMN c TO d;
ALTER TABLE t RENAME COLUMN e TO c;
ALTER TABLE t RENAME COLUMN a TO a_renamed;
ALTER TABLE t RENAME COLUMN b TO a;
ALTER TABLE t RENAME COLUMN a_renamed TO b;
