package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that is left alone.
 *
 * @param name of the case, and of the file with all that {@code diff -v} prints
 * @param ddl makes the database another one than the entities ask for
 * @param options of the commands
 * @param untouched a part of the names of all catalogue entries that must be the same afterwards; empty for none
 */
record ScopeCase(String name, String ddl, List<String> options, String untouched) {

    ScopeCase {
        requireNonNull(name, "name");
        requireNonNull(ddl, "ddl");
        options = List.copyOf(options);
        requireNonNull(untouched, "untouched");
    }

    static List<ScopeCase> all() {
        return List.of(
                new ScopeCase(
                        "table",
                        "CREATE TYPE tmp_state AS ENUM ('a'); CREATE TABLE tmp_import (id serial, state tmp_state,"
                                + " PRIMARY KEY (id)); CREATE INDEX ON tmp_import (state); CREATE TABLE import (id int)",
                        List.of("--exclude", "table:tmp_*"),
                        "tmp_"),
                new ScopeCase(
                        "column",
                        "ALTER TABLE users ADD legacy_code varchar(9) NOT NULL CONSTRAINT old UNIQUE CHECK (legacy_code <> ''),"
                                + " ADD code int; CREATE INDEX legacy_both ON users (legacy_code, email)",
                        List.of("--exclude", "column:users.legacy_*"),
                        "legacy_"),
                new ScopeCase(
                        "column-of-an-entity",
                        "ALTER TABLE users DROP email, DROP name",
                        List.of("--exclude", "column:email"),
                        ""),
                new ScopeCase(
                        "column-that-is-another",
                        "ALTER TABLE users ALTER email TYPE text, ALTER email SET NOT NULL, ALTER name TYPE text",
                        List.of("--exclude", "column:public.users.email"),
                        "users.email"),
                new ScopeCase(
                        "table-with-such-a-column",
                        "CREATE TABLE old (id int, legacy_code text); CREATE TABLE older (id int)",
                        List.of("--exclude", "column:legacy_*"),
                        "public.old."),
                new ScopeCase(
                        "referenced-table-that-is-missing",
                        "DROP TABLE team CASCADE",
                        List.of("--exclude", "team"),
                        ""),
                new ScopeCase(
                        "referenced-table-that-exists",
                        "ALTER TABLE users DROP CONSTRAINT users_team_fk, DROP team_id; ALTER TABLE team ADD more int",
                        List.of("--exclude", "team"),
                        "public.team"),
                new ScopeCase(
                        "key-to-a-table-nobody-maps",
                        "CREATE TABLE audit_batch (id bigint PRIMARY KEY);"
                                + " ALTER TABLE users ADD batch_id bigint REFERENCES audit_batch",
                        List.of("--exclude", "audit_*"),
                        "audit_batch.id"),
                new ScopeCase(
                        "index",
                        "CREATE INDEX users_name_trgm ON users (name); CREATE INDEX users_both ON users (name, email)",
                        List.of("--exclude", "index:*_trgm"),
                        "users_name_trgm"),
                new ScopeCase(
                        "index-of-another-name",
                        "ALTER INDEX users_email_idx RENAME TO email_trgm",
                        List.of("--exclude", "index:users.*_trgm"),
                        "email_trgm"),
                new ScopeCase(
                        "constraint",
                        "ALTER TABLE users ADD CONSTRAINT dba_name CHECK (name <> 'x'), ADD CHECK (email <> 'x'),"
                                + " DROP CONSTRAINT users_team_fk, ADD CONSTRAINT dba_team FOREIGN KEY (team_id) REFERENCES team"
                                + " ON DELETE CASCADE",
                        List.of("--exclude", "constraint:dba_*"),
                        "dba_"),
                new ScopeCase(
                        "sequence",
                        "CREATE SEQUENCE report_seq; CREATE SEQUENCE other_seq",
                        List.of("--exclude", "sequence:report_*"),
                        "report_seq"),
                new ScopeCase(
                        "type",
                        "CREATE TYPE mood AS ENUM ('ok'); CREATE TYPE other AS ENUM ('ok')",
                        List.of("--exclude", "type:mood"),
                        "mood"),
                new ScopeCase(
                        "schema",
                        "CREATE SCHEMA audit; CREATE TABLE audit.log (id serial); CREATE TYPE audit.kind AS ENUM ('a')",
                        List.of("--schema", "audit", "--exclude", "audit.*"),
                        "audit"),
                new ScopeCase(
                        "not-included",
                        "CREATE TABLE elsewhere (id int); CREATE SEQUENCE elsewhere_seq; DROP TABLE team CASCADE;"
                                + " ALTER TABLE users ADD code int",
                        List.of("--include", "users*"),
                        "elsewhere"),
                new ScopeCase(
                        "written-as-in-psql",
                        "CREATE TABLE \"Mixed.Case\" (id int); CREATE TABLE \"MIXED\" (id int); CREATE TABLE mixed (id int)",
                        List.of("--exclude", "\"Mixed.Case\",\"MIXED\",MI?ED"),
                        "ixed"),
                new ScopeCase(
                        "well-known-tools",
                        "CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version text);"
                                + " CREATE INDEX ON flyway_schema_history (version);"
                                + " CREATE TABLE databasechangelog (id text); CREATE TABLE databasechangeloglock (id int);"
                                + " CREATE TABLE qrtz_triggers (name text); CREATE TABLE spatial_ref_sys (srid int);"
                                + " CREATE TABLE batch_job_instance (id bigint); CREATE SEQUENCE batch_job_seq;"
                                + " CREATE TABLE qrtz (id int)",
                        List.of(),
                        "_"),
                new ScopeCase(
                        "other-relations",
                        "CREATE TABLE event (id int, at date) PARTITION BY RANGE (at);"
                                + " CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"
                                + " CREATE TABLE base (id int); CREATE TABLE child (more int) INHERITS (base);"
                                + " CREATE FOREIGN DATA WRAPPER nothing; CREATE SERVER far FOREIGN DATA WRAPPER nothing;"
                                + " CREATE FOREIGN TABLE distant (id int) SERVER far; CREATE VIEW seen AS SELECT 1 AS one;"
                                + " CREATE EXTENSION pgcrypto; CREATE TABLE extra (id int); ALTER EXTENSION pgcrypto ADD TABLE extra;"
                                + " ALTER EXTENSION pgcrypto ADD TABLE team",
                        List.of("--exclude", "base"),
                        "event"));
    }

    @Override
    public String toString() {
        return name;
    }
}
