package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers of different versions print the same schema in different words, which is no difference.
 *
 * <p>The other server is that of {@code AUTOGEN_TEST_OTHER_URL}, the JDBC URL of a superuser, in whose database the schema
 * {@code other_version} is made and dropped.
 */
@EnabledIfEnvironmentVariable(named = "AUTOGEN_TEST_OTHER_URL", matches = ".+")
class OtherVersionTest {

    private static final String SCHEMA = "other_version";

    private static final List<String> OBJECTS = List.of(
            "CREATE TYPE mood AS ENUM ('ok', 'sad')",
            "CREATE TABLE team (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title varchar(50) NOT NULL DEFAULT 'x',"
                    + " mood mood DEFAULT 'ok', born timestamptz DEFAULT now(), price numeric(10,2) CHECK (price > 0),"
                    + " state varchar(9) CHECK (state IN ('A', 'B')), CHECK (length(title) > 1 OR mood <> 'sad'),"
                    + " twice numeric GENERATED ALWAYS AS (price * 2) STORED)",
            "CREATE TABLE member (id serial PRIMARY KEY, team_id bigint NOT NULL REFERENCES team ON DELETE CASCADE,"
                    + " name text, UNIQUE (team_id, name))",
            "CREATE INDEX by_lower ON member (lower(name)) WHERE name IS NOT NULL AND team_id IN (1, 2)",
            "CREATE INDEX by_day ON team ((extract(year FROM born AT TIME ZONE 'UTC')))",
            "CREATE VIEW names AS SELECT id, name FROM member WHERE name LIKE 'a%'",
            "CREATE VIEW both_ AS SELECT t.title, m.name FROM team t JOIN member m ON m.team_id = t.id",
            "CREATE MATERIALIZED VIEW counts AS SELECT team_id, count(*) AS n FROM member GROUP BY team_id",
            "CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "CREATE TRIGGER t BEFORE UPDATE ON member FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION noop()",
            "CREATE POLICY own ON member USING (name = current_user)",
            "GRANT SELECT ON member TO pg_monitor",
            "CREATE STATISTICS st ON team_id, name FROM member",
            "CREATE TABLE event (at date) PARTITION BY RANGE (at)",
            "CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
            "CREATE DOMAIN zip AS text CHECK (VALUE ~ '^[0-9]+$')",
            "CREATE AGGREGATE total (numeric) (SFUNC = numeric_add, STYPE = numeric)",
            "CREATE COLLATION german (provider = icu, locale = 'de')");

    @TempDir
    private Path folder;

    @Test
    void spellingIsNoDifference() throws SQLException {
        String other = System.getenv("AUTOGEN_TEST_OTHER_URL");
        try (TestDatabase here = TestPostgres.createDatabase();
                Connection there = DriverManager.getConnection(other);
                Connection connection = here.connect()) {
            try {
                make(connection);
                make(there);
                String url = here.url() + (here.url().contains("?") ? "&" : "?") + "user=" + here.user() + "&password="
                        + here.password() + "&currentSchema=" + SCHEMA;
                String otherUrl = other + (other.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
                for (List<String> sides : List.of(List.of(url, otherUrl), List.of(otherUrl, url))) {
                    Project.Result same = new Project(folder).run("diff", "--from", sides.get(0), "--to", sides.get(1));
                    assertThat(same.out()).as(same.toString()).isEmpty();
                    assertThat(same.exitCode()).isEqualTo(ExitCode.DONE);
                }
                run(there, "CREATE OR REPLACE VIEW names AS SELECT id, name FROM member WHERE name LIKE 'b%'");
                run(there, "ALTER TABLE team ADD CONSTRAINT more CHECK (price < 100)");
                Project.Result changed = new Project(folder).run("diff", "--from", url, "--to", otherUrl);
                assertThat(changed.lines())
                        .containsExactly(
                                "+ check more on team (price < 100)",
                                "",
                                "No statements are written for:",
                                "  ~ view names: query");
            } finally {
                run(there, "DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            }
        }
    }

    private static void make(Connection connection) throws SQLException {
        run(connection, "DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        run(connection, "CREATE SCHEMA " + SCHEMA);
        run(connection, "SET search_path = " + SCHEMA);
        for (String sql : OBJECTS) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
