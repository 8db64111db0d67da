package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of the application that a migration calls, as its user has it: compiled, on a class path, run by a process. */
class JavaStepTest {

    private static final String BACKFILL = """
            try (PreparedStatement update = connection.prepareStatement("UPDATE users SET email = ? WHERE id = ?");
                    Statement select = connection.createStatement();
                    ResultSet users = select.executeQuery("SELECT id, name FROM users ORDER BY id")) {
                while (users.next()) {
                    update.setString(1, users.getString(2).toLowerCase(java.util.Locale.ROOT) + "@acme.com");
                    update.setLong(2, users.getLong(1));
                    update.executeUpdate();
                }
            }
            """;

    private final Scene scene;

    private final TestDatabase database;

    JavaStepTest(@TempDir Path folder) {
        scene = new Scene(folder);
        database = scene.database();
    }

    @BeforeEach
    void usersWithoutEmails() {
        scene.revision(
                        "0001",
                        "",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);",
                        "DROP TABLE users;")
                .succeeds("upgrade");
        database.execute("INSERT INTO users VALUES (1, 'Ada'), (2, 'Grace')");
        scene.revision("0002", "0001", """
                ALTER TABLE users ADD COLUMN email text;
                -- autogen java com.acme.BackfillEmails
                UPDATE users SET email = email || ' in ' || pg_current_xact_id();
                ALTER TABLE users ALTER COLUMN email SET NOT NULL;""", "ALTER TABLE users DROP COLUMN email;");
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    private List<String> users() {
        return database.column("SELECT id || ' ' || email FROM users ORDER BY id");
    }

    private List<String> log() {
        return database.column("SELECT action || ' ' || revision || ' ' || outcome || ' '"
                + " || statements_done || '/' || statements FROM autogen_log ORDER BY id");
    }

    @Test
    void itRunsInTheTransactionOfItsRevisionWithItsVersionAndLogRows() {
        Project.Result result = scene.runInAProcess(List.of("upgrade", "--classpath", StepSources.running(BACKFILL)));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
        String transaction = database.value("SELECT xmin::text FROM autogen_version");
        assertThat(database.value("SELECT xmin::text FROM autogen_log WHERE revision = '0002'"))
                .isEqualTo(transaction);
        assertThat(users()).containsExactly("1 ada@acme.com in " + transaction, "2 grace@acme.com in " + transaction);
        assertThat(log()).containsExactly("upgrade 0001 done 1/1", "upgrade 0002 done 4/4");

        // The way back calls no class, and needs none.
        scene.succeeds("downgrade", "0001");
        assertThat(log()).endsWith("downgrade 0002 done 1/1");
    }

    @Test
    void whenItFailsNothingOfItsRevisionIsKept() {
        String classes = StepSources.running(BACKFILL + "throw new IllegalStateException(\"no mail server\");");
        Project.Result result = scene.run(List.of("upgrade", "--classpath", classes));

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err())
                .contains("the upgrade of 0002 calls the class com.acme.BackfillEmails")
                .contains("which failed at BackfillEmails.java:16: java.lang.IllegalStateException: no mail server")
                .contains("The database is left at revision 0001; nothing of 0002 was kept.");
        assertThat(database.column("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_name = 'users' ORDER BY ordinal_position"))
                .containsExactly("id", "name");
        assertThat(database.column("SELECT revision FROM autogen_version")).containsExactly("0001");
        assertThat(log()).containsExactly("upgrade 0001 done 1/1", "upgrade 0002 failed 0/4");
        assertThat(database.value("SELECT error FROM autogen_log WHERE revision = '0002'"))
                .contains("no mail server");

        scene.succeeds("upgrade", "--classpath", StepSources.running(BACKFILL));
        assertThat(log()).endsWith("upgrade 0002 failed 0/4", "upgrade 0002 done 4/4");
    }

    @Test
    void itsClassPathIsASettingToo() {
        scene.file("autogen.properties", "classpath = " + StepSources.running(BACKFILL) + "\n")
                .succeeds("upgrade");
        assertThat(users()).hasSize(2);
    }

    @Test
    void aScriptStopsShortOfIt() {
        scene.succeeds("upgrade", "base:0001", "--sql");
        Project.Result result = scene.run(List.of("upgrade", "--sql"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("migrations/0002.sql:9:1: the upgrade of 0002 calls the class com.acme.BackfillEmails");
        // On the way back it is not called.
        scene.succeeds("downgrade", "0002:0001", "--sql");
    }
}
