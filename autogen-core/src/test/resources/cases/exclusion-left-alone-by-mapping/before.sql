CREATE TABLE t (a integer, b integer, CONSTRAINT once EXCLUDE USING btree (a WITH =));
