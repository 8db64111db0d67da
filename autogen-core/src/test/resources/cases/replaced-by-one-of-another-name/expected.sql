-- changes: CreateEnumType CreateSequence CreateTable DropTable DropSequence DropEnumType

-- autogen upgrade
--   [ ] AG202 data loss: drops table old_t with all its rows
--   [ ] AG203 data loss: drops sequence old_s and the position it has reached

CREATE TYPE new_e AS ENUM ('a');

CREATE SEQUENCE new_s;

CREATE TABLE new_t (
    a integer
);

DROP TABLE old_t;

DROP SEQUENCE old_s;

DROP TYPE old_e;

-- autogen downgrade
--   [ ] AG202 data loss: drops table new_t with all its rows
--   [ ] AG203 data loss: drops sequence new_s and the position it has reached

CREATE TYPE old_e AS ENUM ('a');

CREATE SEQUENCE old_s;

CREATE TABLE old_t (
    a integer
);

DROP TABLE new_t;

DROP SEQUENCE new_s;

DROP TYPE new_e;
