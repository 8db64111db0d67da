package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process itself is killed, kill -9, while the server may still be at work for it. */
class KillTest {

    @Test
    @Timeout(120)
    void endsAtTheTargetAfterEveryKill(@TempDir Path folder) throws Exception {
        Migrations migrations = new Migrations(folder);
        migrations.write("aaaa", "", ResumeTest.MIXED, "").table("bbbb", "aaaa");
        try (TestDatabase expected = TestPostgres.createDatabase();
                TestDatabase database = TestPostgres.createDatabase()) {
            migrations.migrator(expected).upgrade("head");
            int kills = 0;
            for (String event : List.of("start aaaa 2", "start aaaa 5", "start aaaa 6", "start aaaa 7", "end aaaa 8")) {
                kills += killedAt(event, database, folder) ? 1 : 0;
            }
            migrations.migrator(database).upgrade("head");
            assertThat(ResumeTest.catalogue(database)).isEqualTo(ResumeTest.catalogue(expected));
            assertThat(database.column("SELECT revision FROM autogen_log WHERE outcome = 'done' ORDER BY id"))
                    .containsExactly("aaaa", "bbbb");
            assertThat(kills).isPositive();
        }
    }

    /** Whether the process came to that event; where an earlier one had done this part already it runs to its end or beyond. */
    private static boolean killedAt(String event, TestDatabase database, Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UpgradeProcess.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader events = process.inputReader()) {
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                if (line.startsWith(event)) {
                    process.destroyForcibly().waitFor();
                    return true;
                }
            }
        }
        assertThat(process.waitFor()).isZero();
        return false;
    }
}
