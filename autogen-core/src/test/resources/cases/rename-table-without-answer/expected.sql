-- changes: CreateTable DropTable

-- autogen upgrade
--   [ ] AG202 data loss: drops table users with all its rows; if it was renamed: --rename users=accounts

CREATE TABLE accounts (
    id    bigint NOT NULL,
    email text,
    PRIMARY KEY (id)
);

DROP TABLE users;

-- autogen downgrade
--   [ ] AG202 data loss: drops table accounts with all its rows

CREATE TABLE users (
    id    bigint NOT NULL,
    email text,
    PRIMARY KEY (id)
);

DROP TABLE accounts;
