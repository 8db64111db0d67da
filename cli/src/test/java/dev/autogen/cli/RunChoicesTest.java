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
