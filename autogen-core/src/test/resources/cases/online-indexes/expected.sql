-- changes: CreateTable DropIndex AlterIndex CreateIndex

-- autogen upgrade
--   [ ] AG501 index dropped: drops by_code of orders; queries that used it get slower
--       AG402 may fail on rows: fails where rows of orders have the same customer_id, id

CREATE TABLE note (
    id   bigint NOT NULL,
    text text,
    PRIMARY KEY (id)
);

-- autogen no-transaction
DROP INDEX CONCURRENTLY by_code;

-- autogen no-transaction
CREATE INDEX CONCURRENTLY by_amount_renamed ON orders (amount DESC);

-- autogen no-transaction
DROP INDEX CONCURRENTLY by_amount;

ALTER INDEX by_amount_renamed RENAME TO by_amount;

CREATE INDEX by_text ON note (text);

-- autogen no-transaction
CREATE UNIQUE INDEX CONCURRENTLY by_customer ON orders (customer_id, id);

-- autogen downgrade
--   [ ] AG501 index dropped: drops by_customer of orders; queries that used it get slower
--   [ ] AG202 data loss: drops table note with all its rows

-- autogen no-transaction
CREATE INDEX CONCURRENTLY by_amount_renamed ON orders (amount);

-- autogen no-transaction
DROP INDEX CONCURRENTLY by_amount;

ALTER INDEX by_amount_renamed RENAME TO by_amount;

-- autogen no-transaction
DROP INDEX CONCURRENTLY by_customer;

-- autogen no-transaction
CREATE INDEX CONCURRENTLY by_code ON orders (code);

DROP TABLE note;
