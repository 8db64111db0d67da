CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (id bigint, mood mood NOT NULL DEFAULT 'sad', moods mood[]);
INSERT INTO t VALUES (1, 'happy', '{sad}');
