-- changes: RenameTable RenameTable CreateTable RenameConstraint RenameConstraint

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on b, brief
--       AG303 breaks running versions: renames table b to c; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on a, brief
--       AG303 breaks running versions: renames table a to b; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on c, brief

ALTER TABLE b RENAME TO c;
ALTER TABLE a RENAME TO b;
ALTER TABLE c RENAME CONSTRAINT b_pkey TO c_pkey;
ALTER TABLE b RENAME CONSTRAINT a_pkey TO b_pkey;

CREATE TABLE a (
    id bigint NOT NULL,
    z  integer,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);

-- autogen downgrade
--   [ ] AG202 data loss: drops table a with all its rows
--       AG104 lock: ACCESS EXCLUSIVE on b, brief
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG303 breaks running versions: renames table b to a; versions of the application that use the former name fail
--       AG303 breaks running versions: renames table c to b; versions of the application that use the former name fail

DROP TABLE a;

ALTER TABLE b RENAME CONSTRAINT b_pkey TO a_pkey;
ALTER TABLE c RENAME CONSTRAINT c_pkey TO b_pkey;
ALTER TABLE b RENAME TO a;
ALTER TABLE c RENAME TO b;
