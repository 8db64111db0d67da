CREATE TABLE t (id bigint PRIMARY KEY, b integer);
GRANT UPDATE (b) ON t TO pg_monitor;
