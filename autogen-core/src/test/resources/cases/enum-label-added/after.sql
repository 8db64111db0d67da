CREATE TYPE mood AS ENUM ('awful', 'sad', 'fine', 'ok', 'happy', 'great');
CREATE TABLE t (mood mood DEFAULT 'great', CHECK (mood <> 'awful'));
