-- changes: DropSequence

-- autogen upgrade
--   [ ] AG203 data loss: drops sequence small and the position it has reached

DROP SEQUENCE small;

-- autogen downgrade

CREATE SEQUENCE small AS smallint START WITH 5 MINVALUE 2 MAXVALUE 100 CACHE 10 CYCLE;

COMMENT ON SEQUENCE small IS 'counts';
