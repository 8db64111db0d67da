package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code diff --from SOURCE --to SOURCE}: what is printed, that the statements lead there, and that nothing is written. */
class DiffSourcesTest {

    private static final Golden GOLDEN = new Golden("sources");

    private static final EntityModelSource MODEL = ScopeTest.MODEL;

    private static final List<String> OTHERS = List.of(
            "migrations-to-entities.txt",
            "entities-to-database.txt",
            "database-to-migrations.txt",
            "migrations-to-database.txt",
            "empty-to-entities.txt",
            "empty-to-database.txt",
            "another-default-schema.txt",
            "roles.txt");

    @TempDir
    private Path folder;

    static List<DatabasePair> pairs() {
        return DatabasePair.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void comparesTwoDatabasesInFull(DatabasePair pair) {
        try (TestDatabase from = TestPostgres.createDatabase();
                TestDatabase to = TestPostgres.createDatabase()) {
            from.execute(pair.from());
            to.execute(pair.to());
            CatalogFingerprint fromBefore = Catalog.of(from);
            CatalogFingerprint toBefore = Catalog.of(to);

            Project project = new Project(folder).with("--from", url(from), "--to", url(to));
            List<String> arguments = new ArrayList<>(List.of("diff"));
            arguments.addAll(pair.options());
            Project.Result result = project.run(arguments.toArray(String[]::new));
            check(pair.name() + ".txt", result, from, to);

            assertThat(Catalog.of(from)).isEqualTo(fromBefore);
            assertThat(Catalog.of(to)).isEqualTo(toBefore);
            leadsThere(project, pair, from, fromBefore);
        }
    }

    /** After the upgrade nothing is left that a statement could be written for, after the downgrade everything is as before. */
    private static void leadsThere(Project project, DatabasePair pair, TestDatabase from, CatalogFingerprint before) {
        if (pair.options().contains("--exclude")) {
            project.with("--exclude", pair.options().get(1));
        }
        boolean renames = pair.options().contains("--rename");
        JsonNode report = report(project, renames ? pair.options() : List.of());
        from.execute(report.get("upgrade").get("sql").asText());
        JsonNode rest = report(project, List.of());
        assertThat(rest.get("changes")).isEmpty();
        if (!renames) {
            assertThat(rest.get("unplanned")).hasSameSizeAs(report.get("unplanned"));
        }
        from.execute(report.get("downgrade").get("sql").asText());
        assertThat(before.differencesTo(Catalog.of(from), Set.of(SetAside.COLUMN_ORDER)))
                .isEmpty();
    }

    private static JsonNode report(Project project, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("diff", "--json"));
        arguments.addAll(options);
        try {
            return new ObjectMapper()
                    .readTree(project.run(arguments.toArray(String[]::new)).out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void migrationsAreReplayed() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = project().on(database);
            migrate(project);
            database.execute(
                    "CREATE VIEW v AS SELECT id FROM team; ALTER TABLE team ADD CHECK (id > 0); ALTER TABLE users DROP email");
            CatalogFingerprint before = Catalog.of(database);
            check("migrations-to-entities.txt", project.run("diff", "--from", "migrations"), database, database);
            check(
                    "entities-to-database.txt",
                    project.run("diff", "--from", "entities", "--to", "database"),
                    database,
                    database);
            check("database-to-migrations.txt", project.run("diff", "--to", "migrations"), database, database);
            check(
                    "migrations-to-database.txt",
                    project.run("diff", "--from", "migrations", "--to", "database", "--sql"),
                    database,
                    database);
            check("empty-to-entities.txt", project.run("diff", "--from", "empty", "--sql"), database, database);
            check(
                    "empty-to-database.txt",
                    project.run("diff", "--from", "empty", "--to", "database", "--sql"),
                    database,
                    database);
            assertThat(Catalog.of(database)).isEqualTo(before);
        }
    }

    /** A revision that makes something else than the entities ask for. */
    private static void migrate(Project project) {
        Project.Result revision = project.succeeds("revision", "--autogenerate", "-m", "first");
        String file = revision.lines().get(0);
        project.write(
                file,
                project.read(file)
                        .replaceFirst("email( +)varchar\\(255\\)", "email$1varchar(100)")
                        .replace("-- autogen downgrade", "CREATE TABLE more (id int);\n\n-- autogen downgrade"));
        project.succeeds("upgrade");
    }

    @Test
    void migrationsAreReplayedOnTheServerOfShadowUrl() {
        try (TestDatabase shadow = TestPostgres.createDatabase()) {
            String databases = "SELECT count(*) FROM pg_database";
            String count = String.valueOf(shadow.value(databases));
            Project project = project();
            project.write(
                    "autogen.properties", project.read("autogen.properties") + "shadow.url = " + url(shadow) + "\n");
            project.write("migrations/1.sql", """
                    -- autogen revision 1
                    -- parents:
                    -- created: 2026-01-01T00:00:00Z
                    -- message: first

                    -- autogen upgrade

                    CREATE TABLE team (id bigint PRIMARY KEY, title varchar(255));

                    -- autogen downgrade

                    DROP TABLE team;
                    """);
            Project.Result result = project.run("diff", "--from", "migrations");
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
            assertThat(result.lines().get(0)).startsWith("+ table users");
            assertThat(result.out()).doesNotContain("team (");
            assertThat(shadow.value(databases)).isEqualTo(count);
            assertThat(Catalog.of(shadow).entries().keySet()).noneMatch(name -> name.contains("team"));
        }
    }

    @Test
    void schemasOfDifferentNamesAreTheSame() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            database.execute("DROP SCHEMA public");
            for (String tenant : List.of("one", "\"Two\"")) {
                database.execute("CREATE SCHEMA " + tenant + "; SET search_path = " + tenant
                        + "; CREATE TYPE mood AS ENUM ('ok');"
                        + " CREATE TABLE team (id serial PRIMARY KEY, boss int REFERENCES team, mood mood DEFAULT 'ok', CHECK (mood <> 'ok'));"
                        + " CREATE VIEW v AS SELECT id FROM team; CREATE INDEX ON team ((id + 1)) WHERE id > 0;"
                        + " CREATE FUNCTION f(m mood) RETURNS int LANGUAGE sql AS 'SELECT 1'");
            }
            Project project = new Project(folder)
                    .with(
                            "--from",
                            url(database) + "&currentSchema=one",
                            "--to",
                            url(database) + "&currentSchema=%22Two%22");
            assertThat(project.succeeds("diff").out()).isEmpty();
            database.execute(
                    "ALTER TABLE \"Two\".team ADD title text; CREATE VIEW \"Two\".w AS SELECT title FROM \"Two\".team");
            check("another-default-schema.txt", project.run("diff"), database, database);
        }
    }

    @Test
    void rolesThatStandForEachOtherAreNoDifference() {
        try (TestDatabase from = TestPostgres.createDatabase();
                TestDatabase to = TestPostgres.createDatabase()) {
            String own = from.name();
            from.execute("CREATE ROLE staging_" + own + "; CREATE ROLE reader_" + own + "; CREATE ROLE prod_" + own);
            try {
                for (String tables : List.of("a", "b", "c")) {
                    from.execute("CREATE TABLE " + tables + " (id int); ALTER TABLE " + tables + " OWNER TO staging_"
                            + own + "; GRANT SELECT ON " + tables + " TO reader_" + own);
                    to.execute("CREATE TABLE " + tables + " (id int); ALTER TABLE " + tables + " OWNER TO prod_" + own
                            + "; GRANT SELECT ON " + tables + " TO reader_" + own);
                }
                Project project = new Project(folder).with("--from", url(from), "--to", url(to));
                assertThat(project.succeeds("diff").out()).isEmpty();
                to.execute("ALTER TABLE b OWNER TO reader_" + own + "; REVOKE SELECT ON c FROM reader_" + own
                        + "; GRANT UPDATE ON a TO PUBLIC");
                check("roles.txt", project.run("diff"), from, to);
            } finally {
                from.execute("DROP OWNED BY staging_" + own + ", prod_" + own + ", reader_" + own);
                to.execute("DROP OWNED BY staging_" + own + ", prod_" + own + ", reader_" + own);
                from.execute("DROP ROLE staging_" + own + ", prod_" + own + ", reader_" + own);
            }
        }
    }

    @Test
    void noTextBelongsToNothing() {
        assertThat(GOLDEN.names())
                .containsExactlyElementsOf(Stream.concat(
                                pairs().stream().map(pair -> pair.name() + ".txt"), OTHERS.stream())
                        .sorted()
                        .toList());
    }

    private Project project() {
        return new Project(folder).model(MODEL);
    }

    private static String url(TestDatabase database) {
        return database.url() + (database.url().contains("?") ? "&" : "?") + "user=" + database.user() + "&password="
                + database.password();
    }

    private static void check(String name, Project.Result result, TestDatabase from, TestDatabase to) {
        assertThat(result.exitCode())
                .as(result.toString())
                .isEqualTo(result.out().isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCES_FOUND);
        String text = result.out()
                + "--- standard error\n"
                + result.err()
                        .lines()
                        .filter(line -> !line.startsWith("time: "))
                        .collect(Collectors.joining("\n", "", "\n"));
        String same = text.replace("_" + from.name(), "")
                .replace(from.name(), "FROM")
                .replace(to.name(), "TO")
                .replaceAll("PostgreSQL \\d+\\.\\d+", "PostgreSQL VERSION");
        GOLDEN.check(name, Volatile.normalised(same));
    }
}
