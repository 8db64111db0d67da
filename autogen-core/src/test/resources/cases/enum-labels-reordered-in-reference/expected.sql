-- changes: AlterEnumType AddColumn DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG101 rewrite: writes all rows of c again under ACCESS EXCLUSIVE: new type of c.kind
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p while later statements go through whole tables
--       AG101 rewrite: writes all rows of p again under ACCESS EXCLUSIVE: new type of p.kind
--       AG105 foreign key check: blocks writing to c and p while foreign key c_kind_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--   [ ] AG201 data loss: drops column c.gone; versions of the application that still read it will fail

ALTER TYPE kind RENAME TO kind_old2;

CREATE TYPE kind AS ENUM ('b', 'a');

ALTER TABLE c ADD COLUMN new kind DEFAULT 'a'::kind;
ALTER TABLE c DROP CONSTRAINT c_kind_fkey;
ALTER TABLE c ALTER COLUMN kind TYPE kind USING kind::text::kind;
ALTER TABLE p ALTER COLUMN kind TYPE kind USING kind::text::kind;
ALTER TABLE c ADD CONSTRAINT c_kind_fkey FOREIGN KEY (kind) REFERENCES p (kind);
ALTER TABLE c DROP COLUMN gone;

DROP TYPE kind_old2;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on c, brief
--       AG104 lock: ACCESS EXCLUSIVE on p, brief
--       AG101 rewrite: writes all rows of c again under ACCESS EXCLUSIVE: new type of c.kind
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on p while later statements go through whole tables
--       AG101 rewrite: writes all rows of p again under ACCESS EXCLUSIVE: new type of p.kind
--       AG105 foreign key check: blocks writing to c and p while foreign key c_kind_fkey is checked
--       AG404 may fail on rows: fails where rows of c reference a row that p does not have
--   [ ] AG201 data loss: drops column c.new; versions of the application that still read it will fail

ALTER TYPE kind RENAME TO kind_old2;

CREATE TYPE kind AS ENUM ('a', 'b');

ALTER TABLE c ADD COLUMN gone kind;
ALTER TABLE c DROP CONSTRAINT c_kind_fkey;
ALTER TABLE c ALTER COLUMN kind TYPE kind USING kind::text::kind;
ALTER TABLE p ALTER COLUMN kind TYPE kind USING kind::text::kind;
ALTER TABLE c ADD CONSTRAINT c_kind_fkey FOREIGN KEY (kind) REFERENCES p (kind);
ALTER TABLE c DROP COLUMN new;

DROP TYPE kind_old2;
