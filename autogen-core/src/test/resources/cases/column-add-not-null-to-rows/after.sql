-- backfill: UPDATE users SET email = lower(name) || '@example.org' WHERE email IS NULL
-- backfill: UPDATE users SET short = left(name, 1) WHERE short IS NULL
-- keeps: SELECT id, name FROM users ORDER BY 1 | SELECT id, name FROM users WHERE email LIKE 'a%@example.org' ORDER BY 1
CREATE TABLE users (
    id bigint PRIMARY KEY,
    name text,
    email varchar(255) NOT NULL UNIQUE,
    "short" char(1) NOT NULL,
    active boolean NOT NULL DEFAULT true,
    length integer NOT NULL GENERATED ALWAYS AS (length(coalesce(name, ''))) STORED
);
