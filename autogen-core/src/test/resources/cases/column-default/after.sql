CREATE TABLE t (a integer DEFAULT 0, b text DEFAULT 'there', c integer, d timestamp DEFAULT now(), e text DEFAULT 'it''s not');
