package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide that Autogen does not decide alone. */
class RunChoicesTest {

    @TempDir
    private Path folder;

    @Test
    void takesAChangedFileAsItIsNow() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database();
            scene.revision("0001", "").succeeds("upgrade").revision("0002", "0001");
            scene.revision("0001", "", "CREATE TABLE t0001 (id bigint PRIMARY KEY);", "DROP TABLE t0001;");

            assertThat(scene.run(List.of("upgrade", "--accept-changes", "0002")).exitCode())
                    .isEqualTo(ExitCode.FAILED);
            scene.succeeds("upgrade", "--accept-changes", "0001");
            scene.succeeds("downgrade", "base");
        }
    }

    @Test
    void takesAChangedFileOnTheWayBackToo() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database();
            scene.revision("0001", "").succeeds("upgrade");
            scene.revision("0001", "", "CREATE TABLE t0001 (id bigint PRIMARY KEY);", "DROP TABLE t0001;");

            scene.succeeds("downgrade", "base", "--accept-changes", "0001");
            assertThat(scene.database().value("SELECT to_regclass('t0001')")).isNull();
        }
    }

    @Test
    void runsAStatementInDoubtAgain() throws Exception {
        try (Scene scene = inDoubt()) {
            scene.succeeds("upgrade", "--in-doubt", "rerun");
            assertThat(scene.database().value("SELECT count(*) FROM settled")).isEqualTo("1");
        }
    }

    @Test
    void takesAStatementInDoubtAsDone() throws Exception {
        try (Scene scene = inDoubt()) {
            scene.succeeds("upgrade", "--in-doubt", "skip");
            assertThat(scene.database().value("SELECT count(*) FROM settled")).isEqualTo("0");
        }
    }

    @Test
    void acceptsAHazardForOneRun() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database();
            scene.revision("0001", "", "CREATE TABLE a (b int);", "DROP TABLE a;", "[ ] AG201 data loss: drops a");

            assertThat(scene.run(List.of("upgrade", "--accept-hazards", "AG202"))
                            .exitCode())
                    .isEqualTo(ExitCode.FAILED);
            scene.succeeds("upgrade", "--accept-hazards", "AG202,AG201");
        }
    }

    @Test
    void whatIsInDoubtIsSaidBesideWhereTheDatabaseStands() throws Exception {
        try (Scene scene = inDoubt()) {
            String told = """
                    warning: The upgrade of 0002 was interrupted on TIME, 0 of 1 statements done; nobody saw how the next one ended: CALL settle_accounts()
                    The next run asks the catalogue; where that does not tell, look whether it took effect, and add --in-doubt skip if it did, --in-doubt rerun if it did not.
                    → autogen upgrade 0002
                    """;
            Project.Result current = scene.run(List.of("current"));
            assertThat(scene.normalised(current.err())).startsWith(told);
            Project.Result history = scene.run(List.of("history", "-i"));
            assertThat(history.lines()).first().asString().startsWith("0002  (head, in doubt)");
            assertThat(scene.normalised(history.err())).isEqualTo(told);
            Project.Result doctor = scene.run(List.of("doctor"));
            assertThat(doctor.toString()).contains("--in-doubt skip", "--in-doubt rerun");

            scene.succeeds("upgrade", "--in-doubt", "rerun");
            assertThat(scene.run(List.of("current")).err()).isEmpty();
        }
    }

    @Test
    void whoMayNotReadTheLogSeesWhereTheDatabaseStands() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database();
            scene.revision("0001", "").succeeds("upgrade");
            scene.connectAsRole("GRANT SELECT ON autogen_version");
            assertThat(scene.run(List.of("current")).out()).startsWith("0001");
        }
    }

    @Test
    void whatIsUnderWayIsNoDoubt() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database()
                    .execute("CREATE PROCEDURE wait() LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); END $$");
            scene.revision("0001", "", "-- autogen no-transaction\nCALL wait();", "");
            try (RealProcess process = scene.startInAProcess("upgrade")) {
                Interrupted.await(
                        process,
                        scene,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND query LIKE 'CALL wait%' AND state = 'active'",
                        "1");
                assertThat(scene.normalised(scene.run(List.of("current")).err()))
                        .startsWith("warning: The upgrade of 0001 is under way, 0 of 1 statements done: process PID"
                                + " (autogen from 127.0.0.1), user ")
                        .contains(", active since TIME: CALL wait()\n→ Wait for it.\n");
            }
            scene.database()
                    .execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }
    }

    /** The procedure does nothing but take note from now on. */
    private Scene inDoubt() {
        Scene scene = new Scene(folder);
        scene.database();
        scene.revision("0001", "", "CREATE TABLE settled (at timestamptz);", "DROP TABLE settled;")
                .succeeds("upgrade")
                .revision("0002", "0001", "-- autogen no-transaction\nCALL settle_accounts();", "");
        Interrupted.during(scene, "0002", 0);
        scene.database()
                .execute("CREATE OR REPLACE PROCEDURE settle_accounts() LANGUAGE sql AS"
                        + " $$ INSERT INTO settled VALUES (now()) $$");
        return scene;
    }
}
