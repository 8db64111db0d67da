-- rows: INSERT INTO t (id, d) VALUES (3, NULL);
CREATE SEQUENCE t_c_seq;
CREATE TABLE t (
    id bigint PRIMARY KEY,
    a integer NOT NULL DEFAULT 7,
    b text NOT NULL DEFAULT 'new',
    c bigint NOT NULL DEFAULT nextval('t_c_seq'),
    d integer DEFAULT 3,
    e timestamptz NOT NULL DEFAULT now()
);
ALTER SEQUENCE t_c_seq OWNED BY t.c;
