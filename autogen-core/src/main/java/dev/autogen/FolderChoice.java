package dev.autogen;

import dev.autogen.revision.MigrationDirectory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of several migration directories a new file goes to. */
final class FolderChoice {

    private final List<Path> folders;

    private final MigrationDirectory migrations;

    /** @param folders those of the settings, whether they exist yet or not */
    FolderChoice(List<Path> folders, MigrationDirectory migrations) {
        this.folders = folders;
        this.migrations = migrations;
    }

    /**
     * The directory of a new revision: the one asked for, else that of its first parent, else the only one.
     *
     * @throws AutogenException when the one asked for is none of them, or one must be named
     */
    Path of(List<String> parents, @Nullable Path asked) {
        if (asked != null) {
            return named(asked);
        }
        if (folders.size() == 1) {
            return folders.get(0);
        }
        return parents.stream()
                .flatMap(parent -> holding(migrations.fileOf(parent).path()).stream())
                .findFirst()
                .orElseThrow(() -> new AutogenException(
                        "several-migration-directories",
                        "Multiple version locations present, please specify --migration-dir: " + list(),
                        "For example --migration-dir " + folders.get(0)
                                + "; a revision that follows another goes to the directory of that one."));
    }

    private Path named(Path asked) {
        return folders.stream()
                .filter(folder -> normal(folder).equals(normal(asked)))
                .findFirst()
                .orElseThrow(() -> new AutogenException(
                        "unknown-migration-directory",
                        "Path " + asked + " is not represented in current version locations: " + list(),
                        "Name one of them, or add it to the setting migrations."));
    }

    private Optional<Path> holding(Path file) {
        return folders.stream()
                .filter(folder -> normal(file).startsWith(normal(folder)))
                .max(Comparator.comparingInt(folder -> normal(folder).getNameCount()));
    }

    private String list() {
        return folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
