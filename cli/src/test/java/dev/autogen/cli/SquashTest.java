package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code autogen squash} and what comes of the file that it writes. */
class SquashTest {

    private static final String HEADER = """
            -- autogen revision %s
            -- parents: %s
            -- created: 2026-01-0%sT00:00:00Z
            -- message: %s
            %s
            -- autogen upgrade

            %s

            -- autogen downgrade

            %s
            """;

    @TempDir
    private Path folder = Path.of("");

    private final TestDatabase database = TestPostgres.createDatabase();

    private final TestDatabase other = TestPostgres.createDatabase();

    @AfterEach
    void drop() {
        database.close();
        other.close();
    }

    private Project project(TestDatabase on) {
        return new Project(folder).on(on);
    }

    @BeforeEach
    void aLineOfFour() {
        file(1, "aaaa1111", "", "make users", "", """
                CREATE TYPE mood AS ENUM ('sad');
                CREATE TABLE users (id bigint PRIMARY KEY, mood mood)""", "DROP TABLE users; DROP TYPE mood;");
        file(
                2,
                "bbbb2222",
                "aaaa1111",
                "more moods",
                "--\n-- Hazards\n--   [x] AG201 data loss: none really\n",
                """
                ALTER TYPE mood ADD VALUE 'happy';""",
                "-- a value cannot be taken back");
        file(3, "cccc3333", "bbbb2222", "fill users", "", """
                INSERT INTO users VALUES (1, 'happy'), (2, 'sad'); -- two
                ALTER TABLE users ALTER COLUMN mood SET DEFAULT 'happy' -- no semicolon""", """
                ALTER TABLE users ALTER COLUMN mood DROP DEFAULT;
                DELETE FROM users;""");
        file(4, "dddd4444", "cccc3333", "index users", "", """
                -- autogen no-transaction
                CREATE INDEX CONCURRENTLY users_mood ON users (mood);""", "DROP INDEX users_mood;");
        file(5, "eeee5555", "dddd4444", "make orders", "", "CREATE TABLE orders (id int);", "DROP TABLE orders;");
    }

    private void file(int day, String id, String parents, String message, String rest, String up, String down) {
        new Project(folder)
                .write(
                        "migrations/" + id + ".sql",
                        HEADER.formatted(id, parents, day, message, rest, up, down)
                                .replace("parents: \n", "parents:\n"));
    }

    private void squash() {
        Project.Result result =
                project(database).succeeds("squash", "aaaa:dddd", "-m", "the first days", "--rev-id", "ffff0000");
        assertThat(result.out().strip()).isEqualTo("migrations/ffff0000_the_first_days.sql");
        assertThat(result.err())
                .contains("Replaces 4 revisions: aaaa1111, bbbb2222, cccc3333, dddd4444.")
                .contains("2 data steps to decide on")
                .contains("upgrade of cccc3333: INSERT INTO users VALUES (1, 'happy'), (2, 'sad')")
                .contains("downgrade of cccc3333: DELETE FROM users");
    }

    private void deleteOldFiles() {
        List.of("aaaa1111", "bbbb2222", "cccc3333", "dddd4444")
                .forEach(id -> new Project(folder).delete("migrations/" + id + ".sql"));
    }

    @Test
    void writesWhatTheLineDid() {
        squash();
        String text = project(database).read("migrations/ffff0000_the_first_days.sql");
        assertThat(text.replaceAll("created: .*", "created: NOW")).isEqualTo("""
                -- autogen revision ffff0000
                -- parents:
                -- replaces: aaaa1111, bbbb2222, cccc3333, dddd4444
                -- created: NOW
                -- message: the first days
                --
                -- Hazards
                --   [x] AG201 data loss: none really
                --
                -- Data steps: no plain DDL. Keep, change or remove each, as a database needs it that has none of the data of then.
                --   upgrade of cccc3333: INSERT INTO users VALUES (1, 'happy'), (2, 'sad')
                --   downgrade of cccc3333: DELETE FROM users

                -- autogen upgrade

                -- from aaaa1111 make users

                CREATE TYPE mood AS ENUM ('sad');
                CREATE TABLE users (id bigint PRIMARY KEY, mood mood);

                -- autogen commit

                -- from bbbb2222 more moods

                ALTER TYPE mood ADD VALUE 'happy';

                -- autogen commit

                -- from cccc3333 fill users

                INSERT INTO users VALUES (1, 'happy'), (2, 'sad'); -- two
                ALTER TABLE users ALTER COLUMN mood SET DEFAULT 'happy'; -- no semicolon

                -- autogen commit

                -- from dddd4444 index users

                -- autogen no-transaction
                CREATE INDEX CONCURRENTLY users_mood ON users (mood);

                -- autogen downgrade

                -- from dddd4444 index users

                DROP INDEX users_mood;

                -- autogen commit

                -- from cccc3333 fill users

                ALTER TABLE users ALTER COLUMN mood DROP DEFAULT;
                DELETE FROM users;

                -- from bbbb2222 more moods: nothing

                -- a value cannot be taken back

                -- autogen commit

                -- from aaaa1111 make users

                DROP TABLE users; DROP TYPE mood;
                """);
    }

    @Test
    void anEmptyDatabaseBecomesWhatTheLineMadeOfIt() {
        project(other).succeeds("upgrade");
        squash();
        deleteOldFiles();
        Project.Result result = project(database).succeeds("upgrade");
        assertThat(result.lines()).hasSize(2);
        assertThat(Catalog.of(database).differencesTo(Catalog.of(other))).isEmpty();
        assertThat(database.column("SELECT id || ' ' || mood FROM users ORDER BY id"))
                .containsExactly("1 happy", "2 sad");
        project(database).succeeds("downgrade", "base");
        assertThat(database.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                        + " AND tablename NOT LIKE 'autogen%'"))
                .isEmpty();
    }

    @Test
    void aDatabaseInsideTheLineIsFinishedWhileTheFilesAreThere() {
        project(other).succeeds("upgrade");
        project(database).succeeds("upgrade", "bbbb");
        squash();
        assertThat(project(database).succeeds("current").out()).contains("bbbb2222");
        Project.Result result = project(database).succeeds("upgrade", "ffff");
        assertThat(result.lines()).hasSize(3);
        assertThat(result.lines().get(2)).startsWith("record    ffff0000  the first days");
        assertThat(project(database).succeeds("current").out()).contains("ffff0000");
        deleteOldFiles();
        project(database).succeeds("upgrade");
        assertThat(Catalog.of(database).differencesTo(Catalog.of(other))).isEmpty();
        project(database).succeeds("downgrade", "base");
        project(database).succeeds("upgrade");
        assertThat(Catalog.of(database).differencesTo(Catalog.of(other))).isEmpty();
    }

    @Test
    void aDatabaseInsideTheLineIsToldWhenTheyAreGone() {
        project(database).succeeds("upgrade", "bbbb");
        squash();
        deleteOldFiles();
        for (String command : List.of("upgrade", "check")) {
            Project.Result result = project(database).run(command);
            assertThat(result.exitCode()).isNotZero();
            assertThat(result.err() + result.out())
                    .contains("Revision bbbb2222 was squashed into ffff0000 the first days")
                    .contains("Name ffff0000 instead.");
        }
    }

    @Test
    void aDatabaseAtTheEndOfTheLineIsWhereItShouldBe() {
        project(database).succeeds("upgrade", "dddd");
        squash();
        deleteOldFiles();
        Project.Result current = project(database).succeeds("current");
        assertThat(current.out()).contains("ffff0000");
        // What would only be recorded is not missing.
        assertThat(current.err()).contains("1 revision not applied.");
        assertThat(project(database).run("doctor").out())
                .contains("Target database is not up to date: 1 revision behind the files.")
                .contains("eeee5555  make orders")
                .doesNotContain("ffff0000");
        Project.Result result = project(database).succeeds("upgrade");
        assertThat(result.lines().get(0)).startsWith("record    ffff0000");
        assertThat(result.lines().get(1)).contains("upgrade").contains("eeee5555");
        assertThat(database.column("SELECT revision FROM autogen_version")).containsExactly("eeee5555");
    }

    @Test
    void printsItFirstWhereAsked() {
        Project.Result result = project(database).succeeds("squash", ":", "-m", "all", "--dry-run");
        assertThat(result.out()).contains("-- replaces: aaaa1111, bbbb2222, cccc3333, dddd4444, eeee5555");
        assertThat(project(database).migrations()).hasSize(5);
    }

    @Test
    void whatIsNoLineIsRefusedByName() {
        file(6, "abcd6666", "bbbb2222", "branch off", "", "SELECT 1;", "");
        Project.Result result = project(database).run("squash", "aaaa:dddd", "-m", "x");
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("abcd6666 branch off branches off at bbbb2222 more moods");
        assertThat(project(database).run("squash", "aaaa", "-m", "x").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }
}
