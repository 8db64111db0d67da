-- feeds: people users.id
-- keeps: SELECT count(*) FROM users WHERE name = 'n' | SELECT count(*) FROM users WHERE name = 'n'
-- rows: DO $$ DECLARE hi bigint := nextval('people'); BEGIN ASSERT hi = 170; INSERT INTO users VALUES (hi - 49, 'pooled'), (hi + 49, 'pooled-lo'); END $$;
-- afterwards: DO $$ DECLARE number bigint; BEGIN INSERT INTO users (name) VALUES ('back') RETURNING id INTO number; ASSERT number = 220; END $$
CREATE SEQUENCE people INCREMENT BY 50;
CREATE TABLE users (id bigint PRIMARY KEY, name text);
