CREATE TABLE t (id serial PRIMARY KEY, number serial, name text);
INSERT INTO t (name) VALUES ('a');
