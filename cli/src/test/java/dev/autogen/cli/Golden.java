package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files that say what is expected. {@code -Dautogen.golden=write} rewrites them. */
final class Golden {

    private static final boolean REWRITE = "write".equals(System.getProperty("autogen.golden"));

    private final Path folder;

    Golden(String name) {
        this(Path.of("src/test/resources/dev/autogen/cli").resolve(name));
    }

    private Golden(Path folder) {
        this.folder = folder;
    }

    /** Files of another folder, such as one of the documentation. */
    static Golden at(Path folder) {
        return new Golden(folder);
    }

    /** One that is missing is written, and the test fails. */
    void check(String name, String actual) {
        Path file = folder.resolve(name);
        try {
            boolean missing = Files.notExists(file);
            if (REWRITE || missing) {
                Files.createDirectories(folder);
                Files.writeString(file, actual);
            }
            assertThat(missing && !REWRITE)
                    .as(file + " was missing and is written now; read it")
                    .isFalse();
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files, to tell those that belong to nothing. */
    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
