package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C, and the end of a container, in the middle of a run, in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {

    /** What the system says of a process that {@code TERM} has ended. */
    private static final int TERMINATED = 143;

    private static final String SLEEPING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND state = 'active' AND query LIKE 'SELECT pg_sleep(seconds)%'";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void cancelsTheStatementAndGoesOnWithTheNextRun(String signal, int exitCode) throws Exception {
        assumeThat(RealProcess.isDelivered(signal)).isTrue();
        try (Scene scene = napping("INSERT INTO t0001 VALUES (1);\nSELECT pg_sleep(seconds) FROM naps;")) {
            Project.Result result = endedWhileSleeping(scene, signal);

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(exitCode);
            assertThat(result.out()).startsWith("upgrade   0001").doesNotContain("0002");
            assertThat(scene.normalised(result.err())).isEqualTo("""
                    error: migrations/0002.sql:9:1: canceling statement due to user request (57014)
                    Statement 2 of 2 of the upgrade of 0002:
                        SELECT pg_sleep(seconds) FROM naps
                    The database is left at revision 0001; nothing of 0002 was kept.
                    → Run the command again: it goes on from there.
                    """);
            assertThat(scene.database().value(SLEEPING)).isEqualTo("0");
            assertThat(scene.database().column("SELECT revision FROM autogen_version"))
                    .containsExactly("0001");
            assertThat(scene.database().column("SELECT id FROM t0001")).isEmpty();

            upgradesWithoutNaps(scene);
            assertThat(scene.database().column("SELECT id FROM t0001")).containsExactly("1");
        }
    }

    @Test
    void keepsWhatIsCommittedOutsideOfTransactions() throws Exception {
        try (Scene scene = napping("INSERT INTO t0001 VALUES (1);\n-- autogen no-transaction\n"
                + "SELECT pg_sleep(seconds) FROM naps;\nINSERT INTO t0001 VALUES (2);")) {
            Project.Result result = endedWhileSleeping(scene, "TERM");

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(TERMINATED);
            assertThat(result.err())
                    .contains(
                            "The database is left at revision 0001, with 1 of 3 statements of 0002 committed; the next"
                                    + " run goes on behind them.");

            upgradesWithoutNaps(scene);
            assertThat(scene.database().column("SELECT id FROM t0001 ORDER BY id"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void waitsNoLongerForAnotherRun() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.revision("0001", "");
            scene.somebodyElse("SELECT pg_advisory_lock(hashtextextended('autogen public.autogen_version', 0))");
            try (RealProcess process = scene.startInAProcess("upgrade")) {
                Interrupted.await(
                        process,
                        scene,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND query LIKE '%pg_try_advisory_lock%' AND pid <> pg_backend_pid()",
                        "1");
                process.signal("TERM");

                Project.Result result = process.result();
                assertThat(result.exitCode()).as(result.toString()).isEqualTo(TERMINATED);
                assertThat(result.err()).contains("error: The run was cancelled");
            }
            assertThat(scene.database().value("SELECT to_regclass('t0001')")).isNull();
        }
    }

    /** Three revisions, the second of which sleeps for as long as the table {@code naps} says. */
    private Scene napping(String upgrade) {
        Scene scene = new Scene(folder);
        scene.database().execute("CREATE TABLE naps AS SELECT 600 AS seconds");
        return scene.revision("0001", "")
                .revision("0002", "0001", upgrade, "DELETE FROM t0001;")
                .revision("0003", "0002");
    }

    private static Project.Result endedWhileSleeping(Scene scene, String signal) {
        try (RealProcess process = scene.startInAProcess("upgrade")) {
            Interrupted.await(process, scene, SLEEPING, "1");
            process.signal(signal);
            return process.result();
        }
    }

    private static void upgradesWithoutNaps(Scene scene) {
        scene.database().execute("UPDATE naps SET seconds = 0");
        scene.succeeds("upgrade");
        assertThat(scene.run(List.of("upgrade")).err()).isEqualTo("Nothing to do: the database is at 0003.\n");
    }
}
