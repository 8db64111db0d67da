-- changes: AlterColumn AlterColumn AlterColumn AddConstraint AddConstraint AddConstraint AddConstraint CreateIndex

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG401 may fail on rows: fails where t.a is null
--       AG401 may fail on rows: fails where t.b is null
--       AG401 may fail on rows: fails where t.c is null
--       AG402 may fail on rows: fails where rows of t have the same a, b
--       AG402 may fail on rows: fails where rows of t have the same e
--       AG403 may fail on rows: fails where rows of t break check d_short
--       AG402 may fail on rows: fails where rows of t have the same d, e
--       AG504 foreign key without index: no index begins with the columns of foreign key other_fk of t: deleting from other reads all of it
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on t, brief; blocks writing
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on other, brief; blocks writing
--       AG404 may fail on rows: fails where rows of t reference a row that other does not have

-- autogen todo: fill t.a where it is null, after a line -- autogen repeat, then delete this line
-- WITH batch AS MATERIALIZED (SELECT ctid AS place FROM t WHERE a IS NULL AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED) UPDATE t SET a = … WHERE a IS NULL AND ctid = ANY (ARRAY(SELECT place FROM batch)) AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL;
ALTER TABLE t ADD CONSTRAINT a_must NOT NULL a NOT VALID;
-- autogen commit

ALTER TABLE t VALIDATE CONSTRAINT a_must;
-- autogen commit

-- autogen todo: fill t.b where it is null, after a line -- autogen repeat, then delete this line
-- WITH batch AS MATERIALIZED (SELECT ctid AS place FROM t WHERE b IS NULL AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED) UPDATE t SET b = … WHERE b IS NULL AND ctid = ANY (ARRAY(SELECT place FROM batch)) AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL;
ALTER TABLE t ADD CONSTRAINT t_b_not_null NOT NULL b NOT VALID;
-- autogen commit

ALTER TABLE t VALIDATE CONSTRAINT t_b_not_null;
-- autogen commit

-- autogen todo: fill t.c where it is null, after a line -- autogen repeat, then delete this line
-- WITH batch AS MATERIALIZED (SELECT ctid AS place FROM t WHERE c IS NULL AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED) UPDATE t SET c = … WHERE c IS NULL AND ctid = ANY (ARRAY(SELECT place FROM batch)) AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL;
ALTER TABLE t ADD CONSTRAINT c_must NOT NULL c NO INHERIT NOT VALID;
-- autogen commit

ALTER TABLE t VALIDATE CONSTRAINT c_must;

-- autogen no-transaction
CREATE UNIQUE INDEX CONCURRENTLY t_pkey ON t (a, b);

ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey;

-- autogen no-transaction
CREATE UNIQUE INDEX CONCURRENTLY one_e ON t (e) INCLUDE (d) NULLS NOT DISTINCT;

ALTER TABLE t ADD CONSTRAINT one_e UNIQUE USING INDEX one_e DEFERRABLE;
-- autogen commit

ALTER TABLE t ADD CONSTRAINT d_short CHECK (length(d) < 10) NOT VALID;
-- autogen commit

ALTER TABLE t VALIDATE CONSTRAINT d_short;

-- autogen no-transaction
CREATE UNIQUE INDEX CONCURRENTLY one_d ON t (d, e) WHERE (c > 0);

ALTER TABLE t ADD CONSTRAINT other_fk FOREIGN KEY (b) REFERENCES other (id) ON DELETE CASCADE DEFERRABLE NOT VALID;
-- autogen commit

ALTER TABLE t VALIDATE CONSTRAINT other_fk;

-- autogen downgrade
--   [ ] AG502 constraint dropped: drops other_fk of t; the database no longer refuses what it refused
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG104 lock: ACCESS EXCLUSIVE on other, brief
--   [ ] AG501 index dropped: drops one_d of t; queries that used it get slower
--   [ ] AG502 constraint dropped: drops t_pkey of t; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops one_e of t; the database no longer refuses what it refused
--   [ ] AG502 constraint dropped: drops d_short of t; the database no longer refuses what it refused
--       AG305 null allowed: t.a may be null; versions of the application that count on a value fail
--       AG305 null allowed: t.b may be null; versions of the application that count on a value fail
--       AG305 null allowed: t.c may be null; versions of the application that count on a value fail

ALTER TABLE t DROP CONSTRAINT other_fk;

-- autogen no-transaction
DROP INDEX CONCURRENTLY one_d;

ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t DROP CONSTRAINT one_e;
ALTER TABLE t DROP CONSTRAINT d_short;
ALTER TABLE t ALTER COLUMN a DROP NOT NULL;
ALTER TABLE t ALTER COLUMN b DROP NOT NULL;
ALTER TABLE t ALTER COLUMN c DROP NOT NULL;
