-- feeds: people users.id
-- feeds: people other.id
-- feeds: less few.id
-- keeps: SELECT count(*) FROM users WHERE name = 'n' | SELECT count(*) FROM users WHERE name = 'n'
-- rows: DO $$ DECLARE hi bigint := nextval('people'); BEGIN ASSERT hi = 170, hi; INSERT INTO users VALUES (hi, 'new'); ASSERT nextval('less') = 4001; END $$;
-- afterwards: DO $$ DECLARE number bigint; BEGIN INSERT INTO users (name) VALUES ('back') RETURNING id INTO number; ASSERT number >= 171, number; INSERT INTO few DEFAULT VALUES RETURNING id INTO number; ASSERT number >= 4002, number; ASSERT nextval('people') > 170; END $$
CREATE SEQUENCE people INCREMENT BY 50;
CREATE TABLE other (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE few (id bigint PRIMARY KEY);
CREATE SEQUENCE less;
