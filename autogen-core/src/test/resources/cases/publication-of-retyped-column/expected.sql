-- changes: AlterColumn

-- autogen upgrade
--       AG106 made again: drops publication "Columns" of t and makes it again
--       AG106 made again: drops publication rows of t and makes it again
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a

ALTER PUBLICATION "Columns" DROP TABLE ONLY t;
ALTER PUBLICATION rows DROP TABLE ONLY t;

ALTER TABLE t ALTER COLUMN a TYPE bigint;

ALTER PUBLICATION "Columns" ADD TABLE ONLY t (id, a);
ALTER PUBLICATION rows ADD TABLE ONLY t WHERE ((a > 1));

-- autogen downgrade
--       AG106 made again: drops publication "Columns" of t and makes it again
--       AG106 made again: drops publication rows of t and makes it again
--       AG101 rewrite: writes all rows of t again under ACCESS EXCLUSIVE: new type of t.a
--       AG405 may fail on rows: fails where a value does not convert: t.a from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: t.a from bigint to integer

ALTER PUBLICATION "Columns" DROP TABLE ONLY t;
ALTER PUBLICATION rows DROP TABLE ONLY t;

ALTER TABLE t ALTER COLUMN a TYPE integer;

ALTER PUBLICATION "Columns" ADD TABLE ONLY t (id, a);
ALTER PUBLICATION rows ADD TABLE ONLY t WHERE ((a > 1));
