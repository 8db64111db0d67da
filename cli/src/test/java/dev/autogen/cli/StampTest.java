package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Version rows without running anything, at once or by a script. */
class StampTest {

    @TempDir
    private Path folder;

    @Test
    void theScriptDoesWhatTheCommandWouldDo() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.revision("0001", "").revision("0002", "0001");
            String script = scene.run(List.of("stamp", "base:0001", "--sql")).out();
            assertThat(script).contains("INSERT INTO public.autogen_version").doesNotContain("CREATE TABLE t0001");

            run(scene, script);
            assertThat(rows(scene)).containsExactly("0001");

            Project.Result next = scene.run(List.of("stamp", "head", "--sql"));
            assertThat(next.exitCode()).isZero();
            assertThat(next.err()).contains("For databases at 0001, where this one is.");
            assertThat(rows(scene)).containsExactly("0001");
            run(scene, next.out());
            assertThat(rows(scene)).containsExactly("0002");
            assertThat(scene.database().value("SELECT to_regclass('t0001')")).isNull();
        }
    }

    @Test
    void setsTheRowsAtOnce() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database();
            scene.revision("0001", "").succeeds("stamp", "head");
            assertThat(rows(scene)).containsExactly("0001");
            scene.succeeds("stamp", "base");
            assertThat(rows(scene)).isEmpty();
        }
    }

    @Test
    void purgesARowThatNoFileHas() throws Exception {
        try (Scene scene = new Scene(folder)) {
            scene.database();
            scene.revision("0001", "").revision("0002", "0001").succeeds("upgrade");
            scene.project().delete("migrations/0002.sql");

            scene.succeeds("stamp", "--purge", "0001");
            assertThat(rows(scene)).containsExactly("0001");
        }
    }

    private static List<String> rows(Scene scene) {
        return scene.database().column("SELECT revision FROM autogen_version");
    }

    /** As psql would, which alone understands the lines that begin with a backslash. */
    private static void run(Scene scene, String script) {
        String sql = script.lines().filter(line -> !line.startsWith("\\")).reduce("", (all, line) -> all + line + "\n");
        scene.database().execute(sql);
    }
}
