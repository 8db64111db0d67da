-- rows: DO $$ BEGIN ASSERT nextval('t_id_seq') = 3; ASSERT nextval('t_short_seq') = 3; ASSERT nextval('t_wide_seq') = 3; END $$
-- afterwards: DO $$ BEGIN ASSERT nextval('t_id_seq') = 4; ASSERT nextval('t_short_seq') = 4; ASSERT nextval('t_wide_seq') = 4; END $$
CREATE TABLE t (id bigserial PRIMARY KEY, short serial NOT NULL, wide serial NOT NULL);
CREATE TABLE u (id bigint PRIMARY KEY REFERENCES t);
