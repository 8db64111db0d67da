-- changes: CreateSequence

-- autogen upgrade

CREATE SEQUENCE other.numbers;

SELECT setval('other.numbers', greatest(max(number) + 1, 1), false) FROM other.users;

-- autogen downgrade
--   [ ] AG203 data loss: drops sequence other.numbers and the position it has reached

DROP SEQUENCE other.numbers;
