-- changes: CreateSequence CreateSequence CreateSequence

-- autogen upgrade

CREATE SEQUENCE codes;
CREATE SEQUENCE less INCREMENT BY -10;
CREATE SEQUENCE people INCREMENT BY 50;

SELECT setval('less', least(min(id) - 10, -1), false) FROM down;

SELECT setval('people', greatest(max(id) + 50, 1), false) FROM users;

-- autogen downgrade
--   [ ] AG203 data loss: drops sequence codes and the position it has reached
--   [ ] AG203 data loss: drops sequence less and the position it has reached
--   [ ] AG203 data loss: drops sequence people and the position it has reached

DROP SEQUENCE codes;
DROP SEQUENCE less;
DROP SEQUENCE people;
