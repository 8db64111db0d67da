CREATE TABLE users (name text);
INSERT INTO users VALUES ('a'), ('b');
