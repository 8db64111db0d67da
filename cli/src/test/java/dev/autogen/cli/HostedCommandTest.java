package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.config.BuildSettings;
import dev.autogen.config.ClassPathSource;
import dev.autogen.config.Logging.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build asks about a project before it runs a command. */
class HostedCommandTest {

    @TempDir
    private Path folder;

    /** Fails where a command says anything. */
    private static final Messages SILENT = new Messages() {
        @Override
        public void message(Level level, String line) {
            throw new AssertionError(level + ": " + line);
        }

        @Override
        public void failure(String message, String nextStep, Exception cause) {
            throw new AssertionError(message, cause);
        }
    };

    @Test
    void tellsTheSettingsAndWhetherThereAreMigrations() throws IOException {
        assertThat(hosted().isSetUp()).isFalse();
        assertThat(hosted().settings().migrations()).containsExactly(folder.resolve("db"));

        Files.createDirectory(folder.resolve("db"));
        assertThat(hosted().isSetUp()).isTrue();
    }

    private HostedCommand hosted() {
        return new HostedCommand(
                new PrintWriter(Writer.nullWriter()),
                SILENT,
                folder,
                Map.of(),
                new BuildSettings(
                        "POM",
                        Map.of("migrations", "db"),
                        Map.of(),
                        "-Dautogen.",
                        ClassPathSource.of(List.of(), List.of())));
    }
}
