-- changes: CreateTable DropTable AlterColumn DropIndex DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on test_schema.extra, brief
--       AG104 lock: ACCESS EXCLUSIVE on test_schema.users, brief
--       AG306 default changed: sets the default of test_schema.users.name; running versions of the application get it as well
--       AG113 rows updated: updates rows of test_schema.users in one transaction, and keeps them locked until it ends
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on test_schema.extra, test_schema.users while later statements go through whole tables
--       AG102 scan: reads all rows of test_schema.users under ACCESS EXCLUSIVE: test_schema.users.name NOT NULL
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on test_schema.users, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on users, brief; blocks writing
--   [ ] AG201 data loss: drops column test_schema.users.pw; versions of the application that still read it will fail
--   [ ] AG202 data loss: drops table test_schema.extra with all its rows

CREATE TABLE test_schema.item (
    id       integer NOT NULL,
    user_id  integer,
    other_id integer,
    PRIMARY KEY (id)
);

ALTER TABLE test_schema.extra DROP CONSTRAINT extra_uid_fkey;

DROP INDEX test_schema.pw_idx;

ALTER TABLE test_schema.users ALTER COLUMN name SET DEFAULT 'x'::character varying;

-- Rows that have no value get the default.
UPDATE test_schema.users SET name = DEFAULT WHERE name IS NULL;

ALTER TABLE test_schema.users ALTER COLUMN name SET NOT NULL;
ALTER TABLE test_schema.item ADD CONSTRAINT item_user_id_fkey FOREIGN KEY (user_id) REFERENCES test_schema.users (id);
ALTER TABLE test_schema.item ADD CONSTRAINT item_other_id_fkey FOREIGN KEY (other_id) REFERENCES users (id);
ALTER TABLE test_schema.users DROP COLUMN pw;

DROP TABLE test_schema.extra;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on test_schema.users, brief
--       AG104 lock: ACCESS EXCLUSIVE on test_schema.item, brief
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG306 default changed: drops the default of test_schema.users.name; running versions of the application get it as well
--       AG305 null allowed: test_schema.users.name may be null; versions of the application that count on a value fail
--       AG103 index build: blocks writing to test_schema.users while index pw_idx is built
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on users, test_schema.item, test_schema.users while later statements go through whole tables
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on test_schema.users, brief; blocks writing
--   [ ] AG202 data loss: drops table test_schema.item with all its rows

CREATE TABLE test_schema.extra (
    x   char(1),
    uid integer
);

ALTER TABLE test_schema.users ADD COLUMN pw varchar(50);
ALTER TABLE test_schema.item DROP CONSTRAINT item_user_id_fkey;
ALTER TABLE test_schema.item DROP CONSTRAINT item_other_id_fkey;
ALTER TABLE test_schema.users ALTER COLUMN name DROP DEFAULT;
ALTER TABLE test_schema.users ALTER COLUMN name DROP NOT NULL;

CREATE INDEX pw_idx ON test_schema.users (pw);

ALTER TABLE test_schema.extra ADD CONSTRAINT extra_uid_fkey FOREIGN KEY (uid) REFERENCES test_schema.users (id);

DROP TABLE test_schema.item;
