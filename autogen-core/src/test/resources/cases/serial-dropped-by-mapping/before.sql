CREATE TABLE t (id bigserial PRIMARY KEY, number serial);
CREATE TABLE gone (id serial PRIMARY KEY);
