CREATE TABLE a (id bigint PRIMARY KEY, x text);
CREATE TABLE b (id bigint PRIMARY KEY, y text);
INSERT INTO a VALUES (1, 'one');
INSERT INTO b VALUES (2, 'two');
