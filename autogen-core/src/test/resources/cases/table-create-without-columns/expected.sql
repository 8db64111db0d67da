-- changes: CreateTable

-- autogen upgrade

CREATE TABLE nothing ();

-- autogen downgrade
--   [ ] AG202 data loss: drops table nothing with all its rows

DROP TABLE nothing;
