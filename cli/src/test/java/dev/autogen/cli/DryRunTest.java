package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --dry-run} of {@code upgrade} and {@code downgrade}. */
class DryRunTest {

    private final Scene scene;

    private final TestDatabase database;

    DryRunTest(@TempDir Path folder) {
        scene = new Scene(folder);
        database = scene.database();
        scene.revision("0001", "").revision("0002", "0001").revision("0003", "0002");
    }

    @AfterEach
    void close() throws IOException, SQLException {
        scene.close();
    }

    private Project.Result run(String... arguments) {
        Project.Result result = scene.run(List.of(arguments));
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
        return result;
    }

    private List<String> tables() {
        return database.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");
    }

    @Test
    void listsWhatWouldRunAndRunsNothing() {
        Project.Result up = run("upgrade", "0002", "--dry-run");
        assertThat(up.lines()).containsExactly("upgrade   0001  makes 0001", "upgrade   0002  makes 0002");
        assertThat(up.err()).isEqualTo("Nothing was run.\n");
        assertThat(tables()).isEmpty();

        run("upgrade");
        assertThat(run("upgrade", "--dry-run").err()).isEqualTo("Nothing to do.\n");
        assertThat(run("downgrade", "0001", "--dry-run").lines())
                .containsExactly("downgrade 0003  makes 0003", "downgrade 0002  makes 0002");
        assertThat(tables()).contains("t0003");
    }

    @Test
    void whatWouldOnlyBeRecordedIsCalledSo() {
        run("upgrade", "0001");
        run("squash", "0001:0002", "-m", "the first year", "--rev-id", "year1");
        assertThat(run("upgrade", "--dry-run").lines())
                .containsExactly(
                        "upgrade   0002  makes 0002", "record    year1  the first year", "upgrade   0003  makes 0003");
        assertThat(run("upgrade", "--dry-run", "--json").out())
                .contains("\"revision\": \"year1\"")
                .contains("\"recorded\": true");
    }
}
