-- changes: CreateNamespace CreateTable

-- autogen upgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on users, brief; blocks writing

CREATE SCHEMA other;

CREATE TABLE other.users (
    id   bigint NOT NULL,
    twin bigint,
    PRIMARY KEY (id)
);

ALTER TABLE other.users ADD CONSTRAINT users_twin_fkey FOREIGN KEY (twin) REFERENCES users (id);

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on other.users, brief
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--   [ ] AG202 data loss: drops table other.users with all its rows

ALTER TABLE other.users DROP CONSTRAINT users_twin_fkey;

DROP TABLE other.users;

DROP SCHEMA other;
