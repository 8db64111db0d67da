package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file that cannot be read is enough: a run tells of it once and leaves the database as it is, other revisions included. */
class BadFilesTest {

    private static final String OBJECTS = """
            SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'""";

    @TempDir
    private Path folder;

    static List<ErrorCase> cases() {
        return FileErrors.cases().stream()
                .filter(errorCase -> errorCase.name().startsWith("file-"))
                .filter(errorCase -> !errorCase.name().startsWith("file-no-directory"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void runNothing(ErrorCase errorCase) throws Exception {
        try (Scene scene = new Scene(folder)) {
            TestDatabase database = scene.database();
            scene.revision("good", "");
            errorCase.setup().accept(scene);
            for (List<String> command : List.of(List.of("upgrade", "heads"), List.of("upgrade", "good"))) {
                Project.Result result = scene.run(command);
                assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.FAILED);
                assertThat(result.out()).isEmpty();
                assertThat(result.err().lines().filter(line -> line.startsWith("error: ")))
                        .hasSize(1);
                assertThat(database.column(OBJECTS)).as("what there is").isEmpty();
            }
        }
    }
}
