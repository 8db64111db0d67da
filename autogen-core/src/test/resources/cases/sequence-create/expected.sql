-- changes: CreateSequence CreateSequence CreateSequence CreateSequence

-- autogen upgrade

CREATE SEQUENCE by_fifty INCREMENT BY 50;
CREATE SEQUENCE down INCREMENT BY -1;
CREATE SEQUENCE plain;
CREATE SEQUENCE small AS smallint START WITH 5 MINVALUE 2 MAXVALUE 100 CACHE 10 CYCLE;

COMMENT ON SEQUENCE plain IS 'counts';

-- autogen downgrade
--   [ ] AG203 data loss: drops sequence by_fifty and the position it has reached
--   [ ] AG203 data loss: drops sequence down and the position it has reached
--   [ ] AG203 data loss: drops sequence plain and the position it has reached
--   [ ] AG203 data loss: drops sequence small and the position it has reached

DROP SEQUENCE by_fifty;
DROP SEQUENCE down;
DROP SEQUENCE plain;
DROP SEQUENCE small;
