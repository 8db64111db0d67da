-- changes: DropConstraint DropConstraint DropConstraint DropConstraint DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn DropColumn

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--   [ ] AG201 data loss: drops column t.a_smallint; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_bigint; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_numeric; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_double; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_boolean; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_varchar; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_char; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_text; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_bytea; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_uuid; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_date; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_time; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_timestamp; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_timestamptz; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.an_interval; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_json; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_jsonb; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.an_array; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.an_inet; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_bit; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_mood; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_status; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.an_ordinal; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_positive; versions of the application that still read it will fail
--   [ ] AG201 data loss: drops column t.a_rating; versions of the application that still read it will fail

ALTER TABLE t DROP CONSTRAINT t_a_status_check;
ALTER TABLE t DROP CONSTRAINT t_an_ordinal_check;
ALTER TABLE t DROP CONSTRAINT t_a_positive_check;
ALTER TABLE t DROP CONSTRAINT t_a_rating_check;
ALTER TABLE t DROP COLUMN a_smallint;
ALTER TABLE t DROP COLUMN a_bigint;
ALTER TABLE t DROP COLUMN a_numeric;
ALTER TABLE t DROP COLUMN a_double;
ALTER TABLE t DROP COLUMN a_boolean;
ALTER TABLE t DROP COLUMN a_varchar;
ALTER TABLE t DROP COLUMN a_char;
ALTER TABLE t DROP COLUMN a_text;
ALTER TABLE t DROP COLUMN a_bytea;
ALTER TABLE t DROP COLUMN a_uuid;
ALTER TABLE t DROP COLUMN a_date;
ALTER TABLE t DROP COLUMN a_time;
ALTER TABLE t DROP COLUMN a_timestamp;
ALTER TABLE t DROP COLUMN a_timestamptz;
ALTER TABLE t DROP COLUMN an_interval;
ALTER TABLE t DROP COLUMN a_json;
ALTER TABLE t DROP COLUMN a_jsonb;
ALTER TABLE t DROP COLUMN an_array;
ALTER TABLE t DROP COLUMN an_inet;
ALTER TABLE t DROP COLUMN a_bit;
ALTER TABLE t DROP COLUMN a_mood;
ALTER TABLE t DROP COLUMN a_status;
ALTER TABLE t DROP COLUMN an_ordinal;
ALTER TABLE t DROP COLUMN a_positive;
ALTER TABLE t DROP COLUMN a_rating;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on t, brief
--       AG206 made-up values: makes values up for t.a_smallint in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_smallint cannot insert any more
--       AG206 made-up values: makes values up for t.a_bigint in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_bigint cannot insert any more
--       AG206 made-up values: makes values up for t.a_numeric in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_numeric cannot insert any more
--       AG206 made-up values: makes values up for t.a_double in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_double cannot insert any more
--       AG206 made-up values: makes values up for t.a_boolean in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_boolean cannot insert any more
--       AG206 made-up values: makes values up for t.a_varchar in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_varchar cannot insert any more
--       AG206 made-up values: makes values up for t.a_char in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_char cannot insert any more
--       AG206 made-up values: makes values up for t.a_text in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_text cannot insert any more
--       AG206 made-up values: makes values up for t.a_bytea in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_bytea cannot insert any more
--       AG206 made-up values: makes values up for t.a_uuid in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_uuid cannot insert any more
--       AG206 made-up values: makes values up for t.a_date in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_date cannot insert any more
--       AG206 made-up values: makes values up for t.a_time in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_time cannot insert any more
--       AG206 made-up values: makes values up for t.a_timestamp in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_timestamp cannot insert any more
--       AG206 made-up values: makes values up for t.a_timestamptz in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_timestamptz cannot insert any more
--       AG206 made-up values: makes values up for t.an_interval in all rows
--       AG301 breaks running versions: versions of the application that do not know t.an_interval cannot insert any more
--       AG507 json column: t.a_json is json, which has no equality: DISTINCT and GROUP BY fail; use jsonb
--       AG206 made-up values: makes values up for t.a_json in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_json cannot insert any more
--       AG206 made-up values: makes values up for t.a_jsonb in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_jsonb cannot insert any more
--       AG206 made-up values: makes values up for t.an_array in all rows
--       AG301 breaks running versions: versions of the application that do not know t.an_array cannot insert any more
--       AG206 made-up values: makes values up for t.an_inet in all rows
--       AG301 breaks running versions: versions of the application that do not know t.an_inet cannot insert any more
--       AG206 made-up values: makes values up for t.a_bit in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_bit cannot insert any more
--       AG206 made-up values: makes values up for t.a_mood in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_mood cannot insert any more
--       AG206 made-up values: makes values up for t.a_status in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_status cannot insert any more
--       AG206 made-up values: makes values up for t.an_ordinal in all rows
--       AG301 breaks running versions: versions of the application that do not know t.an_ordinal cannot insert any more
--       AG206 made-up values: makes values up for t.a_positive in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_positive cannot insert any more
--       AG206 made-up values: makes values up for t.a_rating in all rows
--       AG301 breaks running versions: versions of the application that do not know t.a_rating cannot insert any more
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_a_status_check
--       AG403 may fail on rows: fails where rows of t break check t_a_status_check
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_an_ordinal_check
--       AG403 may fail on rows: fails where rows of t break check t_an_ordinal_check
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_a_positive_check
--       AG403 may fail on rows: fails where rows of t break check t_a_positive_check
--       AG102 scan: reads all rows of t under ACCESS EXCLUSIVE: checks t_a_rating_check
--       AG403 may fail on rows: fails where rows of t break check t_a_rating_check

-- The values were dropped: all rows get 0.
ALTER TABLE t ADD COLUMN a_smallint smallint DEFAULT 0 NOT NULL;

ALTER TABLE t ALTER COLUMN a_smallint DROP DEFAULT;

-- The values were dropped: all rows get 0.
ALTER TABLE t ADD COLUMN a_bigint bigint DEFAULT 0 NOT NULL;

ALTER TABLE t ALTER COLUMN a_bigint DROP DEFAULT;

-- The values were dropped: all rows get 0.
ALTER TABLE t ADD COLUMN a_numeric numeric(10,2) DEFAULT 0 NOT NULL;

ALTER TABLE t ALTER COLUMN a_numeric DROP DEFAULT;

-- The values were dropped: all rows get 0.
ALTER TABLE t ADD COLUMN a_double double precision DEFAULT 0 NOT NULL;

ALTER TABLE t ALTER COLUMN a_double DROP DEFAULT;

-- The values were dropped: all rows get false.
ALTER TABLE t ADD COLUMN a_boolean boolean DEFAULT false NOT NULL;

ALTER TABLE t ALTER COLUMN a_boolean DROP DEFAULT;

-- The values were dropped: all rows get ''.
ALTER TABLE t ADD COLUMN a_varchar varchar(3) DEFAULT '' NOT NULL;

ALTER TABLE t ALTER COLUMN a_varchar DROP DEFAULT;

-- The values were dropped: all rows get ''.
ALTER TABLE t ADD COLUMN a_char char(1) DEFAULT '' NOT NULL;

ALTER TABLE t ALTER COLUMN a_char DROP DEFAULT;

-- The values were dropped: all rows get ''.
ALTER TABLE t ADD COLUMN a_text text COLLATE "C" DEFAULT '' NOT NULL;

ALTER TABLE t ALTER COLUMN a_text DROP DEFAULT;

-- The values were dropped: all rows get ''.
ALTER TABLE t ADD COLUMN a_bytea bytea DEFAULT '' NOT NULL;

ALTER TABLE t ALTER COLUMN a_bytea DROP DEFAULT;

-- The values were dropped: all rows get '00000000-0000-0000-0000-000000000000'.
ALTER TABLE t ADD COLUMN a_uuid uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL;

ALTER TABLE t ALTER COLUMN a_uuid DROP DEFAULT;

-- The values were dropped: all rows get '1970-01-01'.
ALTER TABLE t ADD COLUMN a_date date DEFAULT '1970-01-01' NOT NULL;

ALTER TABLE t ALTER COLUMN a_date DROP DEFAULT;

-- The values were dropped: all rows get '00:00'.
ALTER TABLE t ADD COLUMN a_time time(6) DEFAULT '00:00' NOT NULL;

ALTER TABLE t ALTER COLUMN a_time DROP DEFAULT;

-- The values were dropped: all rows get '1970-01-01 00:00:00'.
ALTER TABLE t ADD COLUMN a_timestamp timestamp(3) DEFAULT '1970-01-01 00:00:00' NOT NULL;

ALTER TABLE t ALTER COLUMN a_timestamp DROP DEFAULT;

-- The values were dropped: all rows get '1970-01-01 00:00:00+00'.
ALTER TABLE t ADD COLUMN a_timestamptz timestamp(6) with time zone DEFAULT '1970-01-01 00:00:00+00' NOT NULL;

ALTER TABLE t ALTER COLUMN a_timestamptz DROP DEFAULT;

-- The values were dropped: all rows get '0'.
ALTER TABLE t ADD COLUMN an_interval interval DEFAULT '0' NOT NULL;

ALTER TABLE t ALTER COLUMN an_interval DROP DEFAULT;

-- The values were dropped: all rows get '{}'.
ALTER TABLE t ADD COLUMN a_json json DEFAULT '{}' NOT NULL;

ALTER TABLE t ALTER COLUMN a_json DROP DEFAULT;

-- The values were dropped: all rows get '{}'.
ALTER TABLE t ADD COLUMN a_jsonb jsonb DEFAULT '{}' NOT NULL;

ALTER TABLE t ALTER COLUMN a_jsonb DROP DEFAULT;

-- The values were dropped: all rows get '{}'.
ALTER TABLE t ADD COLUMN an_array text[] DEFAULT '{}' NOT NULL;

ALTER TABLE t ALTER COLUMN an_array DROP DEFAULT;

-- The values were dropped: all rows get '0.0.0.0'.
ALTER TABLE t ADD COLUMN an_inet inet DEFAULT '0.0.0.0' NOT NULL;

ALTER TABLE t ALTER COLUMN an_inet DROP DEFAULT;

-- The values were dropped: all rows get B'000'.
ALTER TABLE t ADD COLUMN a_bit bit(3) DEFAULT B'000' NOT NULL;

ALTER TABLE t ALTER COLUMN a_bit DROP DEFAULT;

-- The values were dropped: all rows get 'sad'.
ALTER TABLE t ADD COLUMN a_mood mood DEFAULT 'sad' NOT NULL;

ALTER TABLE t ALTER COLUMN a_mood DROP DEFAULT;

-- The values were dropped: all rows get 'NEW'.
ALTER TABLE t ADD COLUMN a_status varchar(10) DEFAULT 'NEW' NOT NULL;

ALTER TABLE t ALTER COLUMN a_status DROP DEFAULT;

-- The values were dropped: all rows get 0.
ALTER TABLE t ADD COLUMN an_ordinal smallint DEFAULT 0 NOT NULL;

ALTER TABLE t ALTER COLUMN an_ordinal DROP DEFAULT;

-- The values were dropped: all rows get 1.
ALTER TABLE t ADD COLUMN a_positive integer DEFAULT 1 NOT NULL;

ALTER TABLE t ALTER COLUMN a_positive DROP DEFAULT;

-- The values were dropped: all rows get 3.
ALTER TABLE t ADD COLUMN a_rating integer DEFAULT 3 NOT NULL;

ALTER TABLE t ALTER COLUMN a_rating DROP DEFAULT;
ALTER TABLE t ADD CONSTRAINT t_a_status_check CHECK (a_status IN ('NEW', 'OLD'));
ALTER TABLE t ADD CONSTRAINT t_an_ordinal_check CHECK ((an_ordinal >= 0) AND (an_ordinal <= 2));
ALTER TABLE t ADD CONSTRAINT t_a_positive_check CHECK (a_positive > 0);
ALTER TABLE t ADD CONSTRAINT t_a_rating_check CHECK (a_rating >= 3);
