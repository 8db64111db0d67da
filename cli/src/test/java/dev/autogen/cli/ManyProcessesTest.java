package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As when a deployment starts its containers: twenty real processes upgrade one database at the same moment. */
@Timeout(180)
class ManyProcessesTest {

    private static final int PROCESSES = 20;

    private static final List<String> REVISIONS = List.of("aaaa", "bbbb", "cccc", "dddd");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachRevisionIsAppliedOnceAndAllEndWell() {
        Project project = new Project(folder);
        String parent = "";
        for (String id : REVISIONS) {
            // Neither statement bears to be run a second time.
            project.write("migrations/" + id + ".sql", """
                    -- autogen revision %1$s
                    -- parents: %2$s
                    -- message: make %1$s

                    -- autogen upgrade

                    CREATE TABLE %1$s (id int);
                    SELECT pg_sleep(0.2);
                    -- autogen no-transaction
                    CREATE INDEX CONCURRENTLY %1$s_i ON %1$s (id);

                    -- autogen downgrade

                    DROP TABLE %1$s;
                    """.formatted(id, parent).replace("parents: \n", "parents:\n"));
            parent = id;
        }
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Map<String, String> environment = Map.of(
                    "AUTOGEN_URL", database.url(),
                    "AUTOGEN_USER", database.user(),
                    "AUTOGEN_PASSWORD", database.password());
            List<RealProcess> processes = new ArrayList<>();
            List<String> applied = new ArrayList<>();
            try {
                for (int i = 0; i < PROCESSES; i++) {
                    processes.add(RealProcess.start(folder, environment, List.of("upgrade", "head")));
                }
                for (RealProcess process : processes) {
                    Project.Result result = process.result();
                    assertThat(result.exitCode()).as(result.toString()).isZero();
                    assertThat(result.err()).contains("dddd");
                    applied.addAll(result.lines());
                }
            } finally {
                processes.forEach(RealProcess::close);
            }
            assertThat(applied).hasSameSizeAs(REVISIONS);
            assertThat(database.column("SELECT revision FROM autogen_log WHERE outcome = 'done' ORDER BY id"))
                    .isEqualTo(REVISIONS);
            assertThat(database.column("SELECT DISTINCT outcome FROM autogen_log ORDER BY 1"))
                    .containsExactly("begun", "done", "partial");
            assertThat(database.column("SELECT revision FROM autogen_version")).containsExactly("dddd");
        }
    }
}
