package dev.autogen.migrate;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.revision.MigrationDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Migration files in a folder, and migrators that run them. */
final class Migrations {

    static final RunSettings SETTINGS = RunSettings.defaults()
            .withDefaultSchema("public")
            .withLockWait(Duration.ofSeconds(60))
            .withLockTimeout(Duration.ofMillis(200))
            .withLockRetry(new LockRetry(2, Duration.ofMillis(20), Duration.ofMillis(100)));

    private final Path folder;
    private int written;

    Migrations(Path folder) {
        this.folder = folder;
    }

    /** A revision on the given parents, separated by commas and spaces; the header has more lines where wanted. */
    Migrations write(String id, String parents, String upgrade, String downgrade, String... headerLines) {
        if (!Files.exists(file(id))) {
            written++;
        }
        StringBuilder text = new StringBuilder("-- autogen revision " + id + "\n-- parents: " + parents + "\n");
        boolean hazards = headerLines.length > 0 && headerLines[0].contains("AG");
        if (!hazards) {
            for (String line : headerLines) {
                text.append("-- ").append(line).append('\n');
            }
        }
        text.append("-- created: 2026-01-01T00:00:%02dZ%n".formatted(written % 60));
        if (Stream.of(headerLines).noneMatch(line -> line.startsWith("message:"))) {
            text.append("-- message: makes ").append(id).append('\n');
        }
        if (hazards) {
            text.append("--\n-- Hazards\n");
            for (String line : headerLines) {
                text.append("--   ").append(line).append('\n');
            }
        }
        text.append("\n-- autogen upgrade\n\n").append(upgrade).append("\n\n-- autogen downgrade\n\n");
        text.append(downgrade).append('\n');
        try {
            Files.writeString(file(id), text.toString().replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A revision that creates a table of its own name. */
    Migrations table(String id, String parents) {
        return write(id, parents, "CREATE TABLE " + id + " (id int);", "DROP TABLE " + id + ";");
    }

    Path file(String id) {
        return folder.resolve(id + ".sql");
    }

    void delete(String id) {
        try {
            Files.delete(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MigrationDirectory directory() {
        return MigrationDirectory.read(folder);
    }

    Migrator migrator(TestDatabase database) {
        return migrator(database, SETTINGS, RunListener.SILENT);
    }

    Migrator migrator(TestDatabase database, RunSettings settings, RunListener listener) {
        return new Migrator(database::connect, directory(), settings, listener);
    }
}
