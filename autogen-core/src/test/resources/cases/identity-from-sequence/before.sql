CREATE SEQUENCE users_seq INCREMENT BY 50;
CREATE TABLE users (id bigint PRIMARY KEY, name text);
INSERT INTO users SELECT g, 'n' FROM generate_series(1, 60) g;
SELECT nextval('users_seq'), nextval('users_seq');
