CREATE TABLE t (a text, b tsvector GENERATED ALWAYS AS (to_tsvector('english', a)) STORED, c integer);
