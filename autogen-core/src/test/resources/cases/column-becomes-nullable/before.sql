CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, a integer NOT NULL, p_id bigint NOT NULL REFERENCES p);
