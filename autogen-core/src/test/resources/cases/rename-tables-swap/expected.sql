-- changes: RenameTable RenameTable RenameConstraint RenameConstraint RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on a, brief
--       AG104 lock: ACCESS EXCLUSIVE on b, brief
--       AG303 breaks running versions: renames table b to a; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table a to b; versions of the application that use the former name fail

ALTER TABLE a RENAME TO a_renamed;
ALTER TABLE b RENAME TO a;
ALTER TABLE a_renamed RENAME TO b;
ALTER TABLE a RENAME CONSTRAINT b_pkey TO b_pkey_renamed;
ALTER TABLE a RENAME CONSTRAINT b_a_id_fkey TO a_a_id_fkey;
ALTER TABLE b RENAME CONSTRAINT a_pkey TO b_pkey;
ALTER TABLE a RENAME CONSTRAINT b_pkey_renamed TO a_pkey;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on a, brief
--       AG104 lock: ACCESS EXCLUSIVE on b, brief
--       AG303 breaks running versions: renames table b to a; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table a to b; versions of the application that use the former name fail

ALTER TABLE a RENAME CONSTRAINT a_pkey TO a_pkey_renamed;
ALTER TABLE a RENAME CONSTRAINT a_a_id_fkey TO b_a_id_fkey;
ALTER TABLE b RENAME CONSTRAINT b_pkey TO a_pkey;
ALTER TABLE a RENAME CONSTRAINT a_pkey_renamed TO b_pkey;
ALTER TABLE a RENAME TO a_renamed;
ALTER TABLE b RENAME TO a;
ALTER TABLE a_renamed RENAME TO b;
