package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.revision.DamagedFile;
import dev.autogen.revision.MigrationFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs damaged files, each of them wholly or not at all; what a whole run does, PostgreSQL says, to which the section is sent in one
 * piece. {@code -Dautogen.fuzz.files=10000} runs as many as wanted, {@code -Dautogen.fuzz.seed} others.
 */
class HostileRunTest {

    private static final int FILES = Integer.getInteger("autogen.fuzz.files", 150);

    private static final long SEED = Long.getLong("autogen.fuzz.seed", 20261123L);

    private static final String FILE = """
            -- autogen revision 0001
            -- parents:
            -- message: damaged

            -- autogen upgrade

            INSERT INTO trace VALUES ('one');
            INSERT INTO trace VALUES ('t;wo''s'), (E'\\';3'), (U&'d\\0061t');
            /* ; /* ' */ */ INSERT INTO trace VALUES ($$four;$$) -- ';
            ;
            DO $do$ BEGIN INSERT INTO trace VALUES ('five;'); END; $do$;
            CREATE FUNCTION f() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT 'a;'; SELECT 'six'; END;
            INSERT INTO trace SELECT f() AS "se;ven";
            INSERT INTO trace SELECT CASE WHEN true THEN 'eight' END;

            -- autogen downgrade

            DELETE FROM trace;
            """;

    private final TestDatabase database = TestPostgres.createDatabase();

    private final Random random = new Random(SEED);

    private final Path folder;

    private Connection whole;

    HostileRunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void connect() throws SQLException {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        whole = DriverManager.getConnection(url, database.user(), database.password());
        execute("CREATE TABLE trace (what text)");
    }

    @AfterEach
    void drop() throws SQLException {
        whole.close();
        database.close();
    }

    private enum Outcome {
        REFUSED,
        FAILED,
        RUN
    }

    @Test
    void runsAllOrNothing() {
        int[] outcomes = new int[Outcome.values().length];
        assertTimeoutPreemptively(Duration.ofMinutes(2 + FILES / 500L), () -> {
            for (int i = 0; i < FILES; i++) {
                byte[] content = DamagedFile.of(FILE, 1 + random.nextInt(5) / 4, random);
                Files.write(folder.resolve("0001_damaged.sql"), content);
                outcomes[run(content).ordinal()]++;
                execute("TRUNCATE trace; DROP TABLE IF EXISTS autogen_version, autogen_log;"
                        + " DROP FUNCTION IF EXISTS f()");
            }
        });
        assertThat(outcomes[Outcome.REFUSED.ordinal()]).as("refused").isGreaterThan(FILES / 10);
        assertThat(outcomes[Outcome.FAILED.ordinal()]).as("failed").isGreaterThan(FILES / 20);
        assertThat(outcomes[Outcome.RUN.ordinal()]).as("run").isGreaterThan(FILES / 20);
    }

    private Outcome run(byte[] content) throws SQLException {
        String text = "seed " + SEED + ":\n" + new String(content, StandardCharsets.UTF_8);
        try {
            new Migrations(folder).migrator(database).upgrade("head");
        } catch (StatementFailedException failed) {
            // What comes before a commit that the damage brought in stays, and the log says so.
            boolean halfway = text.contains("-- autogen commit") || text.contains("-- autogen no-transaction");
            assertThat(halfway ? List.of() : rows()).as(text).isEmpty();
            assertThat(applied()).as(text).isEmpty();
            return Outcome.FAILED;
        } catch (AutogenException refused) {
            assertThat(refused.nextStep()).as("%s%n%s", refused, text).isPresent();
            assertThat(rows()).as(text).isEmpty();
            assertThat(applied()).as(text).isEmpty();
            return Outcome.REFUSED;
        }
        MigrationFile file = MigrationFile.parse(Path.of("a.sql"), content);
        List<String> rows = rows();
        assertThat(applied()).as(text).containsExactly(file.id());
        execute("TRUNCATE trace; DROP FUNCTION IF EXISTS f()");
        assertThat(rows).as(text).isEqualTo(rowsOfWhole(file.upgrade().text(), text));
        return Outcome.RUN;
    }

    private List<String> rowsOfWhole(String section, String story) throws SQLException {
        try {
            execute(section);
        } catch (SQLException e) {
            throw new AssertionError(
                    "PostgreSQL does not run the section as a whole: " + e.getMessage() + "\n" + story);
        }
        return rows();
    }

    private List<String> rows() {
        return database.column("SELECT what FROM trace ORDER BY ctid");
    }

    private List<String> applied() {
        List<String> exists = database.column("SELECT to_regclass('public.autogen_version') IS NOT NULL");
        return exists.equals(List.of("t")) ? database.column("SELECT revision FROM autogen_version") : List.of();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = whole.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
