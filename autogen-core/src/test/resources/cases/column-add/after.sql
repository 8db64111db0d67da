CREATE TABLE users (
    id bigint PRIMARY KEY,
    email varchar(255),
    score integer NOT NULL DEFAULT 0,
    created timestamp(6) NOT NULL DEFAULT now(),
    token uuid NOT NULL DEFAULT gen_random_uuid(),
    number bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10),
    doubled integer GENERATED ALWAYS AS (score * 2) STORED
);
COMMENT ON COLUMN users.email IS 'Where letters go';
