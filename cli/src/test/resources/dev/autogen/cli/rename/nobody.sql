-- autogen revision 0002
-- parents: 0001
-- message: accounts
--
-- Changes
--   ~ enum state: adds 'STARTED'; removes 'RUNNING'  app.Account#state
--   + sequence accounts_seq (start 1, increment 50)  app.Account#id
--   + table account_phones (2 columns)               app.Account#phones
--   + table accounts (5 columns)                     app.Account
--   - table user_phones (2 columns)
--   - table users (5 columns)
--   - foreign key fk3bu22k9yptnwjuu93y4ht1l61 on posts (writer_id) → users (id)
--   + foreign key fkkajqof0mch5m5p9gxlt7r0tdx on posts (writer_id) → accounts (id)  app.Post#writer
--   - sequence users_seq (start 1, increment 50)
--
-- Hazards
--   [ ] AG202 data loss: drops table user_phones with all its rows  (sql cfa00043)
--   [ ] AG202 data loss: drops table users with all its rows; if it was renamed: --rename users=accounts  (sql 6c84380b)
--   [ ] AG203 data loss: drops sequence users_seq and the position it has reached  (sql 384e94df)
--   [ ] AG204 data loss: removes 'RUNNING' from enum type state; fails where rows still have one of them; if it was renamed: --rename state.RUNNING=STARTED  (sql 001287d3)
--       AG104 lock: ACCESS EXCLUSIVE on user_phones, brief
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG104 lock: ACCESS EXCLUSIVE on posts, brief
--       AG105 foreign key check: blocks writing to posts while foreign key fkkajqof0mch5m5p9gxlt7r0tdx is checked
--       AG404 may fail on rows: fails where rows of posts reference a row that accounts does not have
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on posts, user_phones, users while later statements go through whole tables
--       AG202 downgrade, data loss: drops table account_phones with all its rows
--       AG202 downgrade, data loss: drops table accounts with all its rows
--       AG203 downgrade, data loss: drops sequence accounts_seq and the position it has reached
--       AG204 downgrade, data loss: removes 'STARTED' from enum type state; fails where rows still have one of them
--       AG404 downgrade, may fail on rows: fails where rows of posts reference a row that users does not have
--
-- Proof: not proven, because that was switched off

-- autogen upgrade

ALTER TYPE state RENAME TO state_old;

CREATE TYPE state AS ENUM ('NEW', 'STARTED');

CREATE CAST (varchar AS state) WITH INOUT AS IMPLICIT;
CREATE CAST (state AS varchar) WITH INOUT AS IMPLICIT;

CREATE SEQUENCE accounts_seq INCREMENT BY 50;

CREATE TABLE accounts (
    boss_id  bigint,
    id       bigint NOT NULL,
    email    varchar(255) NOT NULL,
    nickname varchar(255),
    state    state,
    PRIMARY KEY (id),
    UNIQUE (email)
);

CREATE TABLE account_phones (
    account_id bigint NOT NULL,
    phones     varchar(255),
    UNIQUE (account_id, phones)
);

ALTER TABLE user_phones DROP CONSTRAINT fkgjqgy5ca39newsjy6j20rb3r8;
ALTER TABLE users DROP CONSTRAINT fk7y8pnx7g67dgsjwr50qmtsjn2;
ALTER TABLE posts DROP CONSTRAINT fk3bu22k9yptnwjuu93y4ht1l61;
ALTER TABLE accounts ADD CONSTRAINT fk7ri5r2v38p47a77j2u5nor92f FOREIGN KEY (boss_id) REFERENCES accounts (id);
ALTER TABLE account_phones ADD CONSTRAINT fkchegljiayt52suhj3jdkjx0ei FOREIGN KEY (account_id) REFERENCES accounts (id);
ALTER TABLE posts ADD CONSTRAINT fkkajqof0mch5m5p9gxlt7r0tdx FOREIGN KEY (writer_id) REFERENCES accounts (id);

DROP TABLE user_phones;
DROP TABLE users;

DROP SEQUENCE users_seq;

DROP CAST (varchar AS state_old);
DROP CAST (state_old AS varchar);

DROP TYPE state_old;

-- autogen downgrade

ALTER TYPE state RENAME TO state_old;

CREATE TYPE state AS ENUM ('NEW', 'RUNNING');

CREATE CAST (varchar AS state) WITH INOUT AS IMPLICIT;
CREATE CAST (state AS varchar) WITH INOUT AS IMPLICIT;

CREATE SEQUENCE users_seq INCREMENT BY 50;

CREATE TABLE users (
    boss_id bigint,
    id      bigint NOT NULL,
    email   varchar(255) NOT NULL,
    nick    varchar(255),
    state   state,
    PRIMARY KEY (id),
    UNIQUE (email)
);

CREATE TABLE user_phones (
    user_id bigint NOT NULL,
    phones  varchar(255),
    UNIQUE (user_id, phones)
);

ALTER TABLE account_phones DROP CONSTRAINT fkchegljiayt52suhj3jdkjx0ei;
ALTER TABLE accounts DROP CONSTRAINT fk7ri5r2v38p47a77j2u5nor92f;
ALTER TABLE posts DROP CONSTRAINT fkkajqof0mch5m5p9gxlt7r0tdx;
ALTER TABLE users ADD CONSTRAINT fk7y8pnx7g67dgsjwr50qmtsjn2 FOREIGN KEY (boss_id) REFERENCES users (id);
ALTER TABLE user_phones ADD CONSTRAINT fkgjqgy5ca39newsjy6j20rb3r8 FOREIGN KEY (user_id) REFERENCES users (id);
ALTER TABLE posts ADD CONSTRAINT fk3bu22k9yptnwjuu93y4ht1l61 FOREIGN KEY (writer_id) REFERENCES users (id);

DROP TABLE account_phones;
DROP TABLE accounts;

DROP SEQUENCE accounts_seq;

DROP CAST (varchar AS state_old);
DROP CAST (state_old AS varchar);

DROP TYPE state_old;
