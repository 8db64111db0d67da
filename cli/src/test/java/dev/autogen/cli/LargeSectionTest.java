package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A section of 50 MB, run by a process that has 512 MB of memory.
 *
 * <p>{@code -Dautogen.large.rows=1} makes a statement of every row, half a million of them.
 */
class LargeSectionTest {

    private static final int ROWS_PER_STATEMENT = Integer.getInteger("autogen.large.rows", 1000);

    private static final int ROWS = 450_000;

    private static final String TEXT =
            "It's a row of some length; nothing -- in it /* ends */ a $$ statement.".replace("'", "''");

    @Test
    void runs(@TempDir Path folder) throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database();
            scene.revision("0001", "", "CREATE TABLE t (id int, v text);", "DROP TABLE t;");
            long size = write(folder.resolve("migrations/0002.sql"));
            assertThat(size).isGreaterThan(50_000_000);
            long start = System.nanoTime();
            try (RealProcess process = scene.startInAProcess(List.of("-Xmx512m"), "upgrade")) {
                Project.Result result = process.result();
                assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
            }
            System.out.printf(
                    "A section of %d MB, %d statements: %d ms%n",
                    size / 1_000_000, ROWS / ROWS_PER_STATEMENT, (System.nanoTime() - start) / 1_000_000);
            assertThat(scene.database().value("SELECT count(*) || ' ' || count(DISTINCT v) FROM t"))
                    .isEqualTo(ROWS + " " + ROWS);
            assertThat(scene.run(List.of("current")).out()).startsWith("0002");
        }
    }

    private static long write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("-- autogen revision 0002\n-- parents: 0001\n-- created: 2026-01-01T00:00:01Z\n"
                    + "-- message: many rows\n\n-- autogen upgrade\n\n");
            for (int row = 0; row < ROWS; row++) {
                boolean first = row % ROWS_PER_STATEMENT == 0;
                boolean last = row % ROWS_PER_STATEMENT == ROWS_PER_STATEMENT - 1;
                out.write(first ? "INSERT INTO t VALUES\n" : "");
                out.write("    (" + row + ", '" + TEXT + " And its number is " + row + "')" + (last ? ";\n" : ",\n"));
            }
            out.write("\n-- autogen downgrade\n\nDELETE FROM t;\n");
        }
        return Files.size(file);
    }
}
