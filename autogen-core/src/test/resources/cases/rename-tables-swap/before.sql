CREATE TABLE a (id bigint PRIMARY KEY, x text);
CREATE TABLE b (id bigint PRIMARY KEY, y text, a_id bigint REFERENCES a);
CREATE INDEX a_x ON a (x);
INSERT INTO a VALUES (1, 'one');
INSERT INTO b VALUES (2, 'two', 1);
