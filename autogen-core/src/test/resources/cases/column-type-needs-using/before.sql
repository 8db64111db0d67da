CREATE TABLE t (a varchar(36), b text, c text, d varchar(10), e integer, f text, g boolean, h smallint, i varchar(255) DEFAULT '{}');
INSERT INTO t VALUES ('00000000-0000-0000-0000-000000000001', '{"a": 1}', '{x,y}', '12', 1, 'true', true, 1, '{}');
