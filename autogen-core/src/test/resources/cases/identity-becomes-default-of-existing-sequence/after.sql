-- keeps: SELECT count(*) FROM users WHERE name = 'n' | SELECT count(*) FROM users WHERE name = 'n'
-- rows: DO $$ DECLARE number bigint; BEGIN INSERT INTO users (name) VALUES ('new') RETURNING id INTO number; ASSERT number = 121, number; INSERT INTO few DEFAULT VALUES RETURNING id INTO number; ASSERT number = 4001, number; END $$;
-- afterwards: DO $$ DECLARE number bigint; BEGIN INSERT INTO users (name) VALUES ('back') RETURNING id INTO number; ASSERT number = 122, number; INSERT INTO few DEFAULT VALUES RETURNING id INTO number; ASSERT number = 4002, number; ASSERT nextval('people') = 122; END $$
CREATE SEQUENCE people;
CREATE TABLE other (id bigint DEFAULT nextval('people') PRIMARY KEY);
CREATE TABLE users (id bigint DEFAULT nextval('people') PRIMARY KEY, name text);
CREATE SEQUENCE less;
CREATE TABLE few (id bigint DEFAULT nextval('less') PRIMARY KEY);
