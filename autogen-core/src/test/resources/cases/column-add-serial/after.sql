CREATE TABLE users (name text, id serial PRIMARY KEY);
