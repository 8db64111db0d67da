CREATE TABLE t (a integer);
CREATE INDEX left_behind ON t (a);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'left_behind'::regclass;
