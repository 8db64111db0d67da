CREATE TABLE t (a integer, b text DEFAULT 'hello', c integer DEFAULT 5, d timestamp DEFAULT now(), e text DEFAULT 'it''s \');
