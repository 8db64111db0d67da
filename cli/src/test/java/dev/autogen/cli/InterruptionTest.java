package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
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
    void waitsNoLongerForItsNextAttempt() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database().execute("CREATE TABLE shelf (id int)");
            scene.revision("0001", "").revision("0002", "0001", "ALTER TABLE shelf ADD COLUMN room int;", "");
            scene.somebodyElse("SELECT * FROM shelf").variable("AUTOGEN_LOCK_TIMEOUT", "100ms");
            // The lock is waited for 100 ms at a time; most of the time nothing is under way.
            Project.Result result = ended(scene, "TERM", "query = 'ROLLBACK' AND state = 'idle'");

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(TERMINATED);
            assertThat(result.err())
                    .contains("It waited for process ")
                    .contains("error: The run was cancelled at statement 1 of 1 of the upgrade of 0002.\n"
                            + "The database is left at revision 0001; nothing of 0002 was kept.\n"
                            + "→ Run the command again: it goes on from there.");
            assertThat(log(scene)).endsWith("0002 failed 0");
        }
    }

    @Test
    void cancelsAConcurrentBuildWhichTheNextRunBeginsAnew() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database().execute("CREATE TABLE shelf (id int)");
            scene.revision("0001", "")
                    .revision(
                            "0002",
                            "0001",
                            "-- autogen no-transaction\nCREATE INDEX CONCURRENTLY by_id ON shelf (id);",
                            "");
            Connection somebody = scene.database().connect();
            scene.closesLater(somebody::close);
            somebody.setAutoCommit(false);
            somebody.createStatement().execute("INSERT INTO shelf VALUES (1)");
            Project.Result result = ended(scene, "TERM", "query LIKE 'CREATE INDEX%' AND wait_event_type = 'Lock'");

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(TERMINATED);
            assertThat(result.err()).contains("canceling statement due to user request", "→ Run the command again");
            assertThat(log(scene)).endsWith("0002 begun 0", "0002 failed 0");
            assertThat(scene.database().value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'by_id'::regclass"))
                    .isEqualTo("f");
            somebody.commit();
            scene.succeeds("upgrade");
            assertThat(scene.database().value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'by_id'::regclass"))
                    .isEqualTo("t");
        }
    }

    @ParameterizedTest
    @CsvSource({"Thread.sleep(600_000);", "connection.createStatement().execute(\"SELECT pg_sleep(600)\");"})
    void interruptsAClass(String work) throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.revision("0001", "")
                    .revision(
                            "0002",
                            "0001",
                            "INSERT INTO t0001 VALUES (1);\n-- autogen java com.acme.BackfillEmails",
                            "");
            Project.Result result = ended(
                    scene, "TERM", "xact_start < now() - interval '500 ms'", "--classpath", StepSources.running(work));

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(TERMINATED);
            assertThat(result.err())
                    .contains("tatement 2 of 2 of the upgrade of 0002", "nothing of 0002 was kept.")
                    .doesNotContain("Exception")
                    .endsWith("→ Run the command again: it goes on from there.\n");
            assertThat(log(scene)).endsWith("0002 failed 0");
            assertThat(scene.database().column("SELECT id FROM t0001")).isEmpty();
        }
    }

    @Test
    void endsAtOnceWhenAskedTwice() throws Exception {
        assumeThat(RealProcess.isDelivered("INT")).isTrue();
        try (Scene scene = new Scene(folder)) {
            scene.revision("0001", "").revision("0002", "0001", "-- autogen java com.acme.BackfillEmails", "");
            scene.database();
            String deaf = StepSources.running(
                    "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }");
            try (RealProcess process = scene.startInAProcess("upgrade", "--classpath", deaf)) {
                Interrupted.await(process, scene, count("xact_start < now() - interval '500 ms'"), "1");
                process.signal("INT");
                Thread.sleep(1000);
                assertThat(process.isAlive()).isTrue();
                process.signal("INT");

                Project.Result result = process.result();
                assertThat(result.exitCode()).as(result.toString()).isEqualTo(130);
                assertThat(result.err())
                        .startsWith("Ended at once. PostgreSQL rolls back what is not committed.\n")
                        .contains("`autogen current`");
            }
            assertThat(scene.database().column("SELECT revision FROM autogen_version"))
                    .containsExactly("0001");
        }
    }

    @Test
    void endsTheCommandBeforeTheRunWithIt() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.revision("0001", "").file("backup.sh", "touch begun\nexec sleep 600\n");
            scene.file("autogen.properties", "hook.before-upgrade = sh backup.sh\n")
                    .database();
            try (RealProcess process = scene.startInAProcess("upgrade")) {
                while (!Files.exists(folder.resolve("begun"))) {
                    assertThat(process.isAlive()).isTrue();
                    Thread.sleep(20);
                }
                process.signal("TERM");
                Project.Result result = process.result();
                assertThat(result.exitCode()).as(result.toString()).isEqualTo(TERMINATED);
                assertThat(result.err()).contains("hook.before-upgrade", "Nothing was changed.");
            }
            assertThat(scene.database().value("SELECT to_regclass('t0001')")).isNull();
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

    private static String count(String condition) {
        return "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND application_name = 'autogen' AND pid <> pg_backend_pid() AND " + condition;
    }

    /** Ended when a session of the run is as described. */
    private static Project.Result ended(Scene scene, String signal, String condition, String... options)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of("upgrade"));
        arguments.addAll(List.of(options));
        scene.database();
        try (RealProcess process = scene.startInAProcess(arguments.toArray(String[]::new))) {
            Interrupted.await(process, scene, count(condition), "1");
            process.signal(signal);
            return process.result();
        }
    }

    private static List<String> log(Scene scene) {
        return scene.database()
                .column("SELECT revision || ' ' || outcome || ' ' || statements_done FROM autogen_log ORDER BY id");
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
