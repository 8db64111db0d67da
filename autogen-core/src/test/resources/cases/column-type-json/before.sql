CREATE TABLE t (a json DEFAULT '[]', b jsonb);
INSERT INTO t VALUES ('{"a": 1}', '[]');
