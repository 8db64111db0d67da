package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the migration files of folders, in the order of their names, and reads them. */
final class FolderReader {

    private final boolean recursive;

    private final Set<Path> visited = new HashSet<>();

    private final List<Path> candidates = new ArrayList<>();

    /** @param recursive whether sub-folders belong to the folders */
    FolderReader(boolean recursive) {
        this.recursive = recursive;
    }

    /** What came of one path: one of both. */
    record Reading(@Nullable MigrationFile file, @Nullable AutogenException problem) {

        private static Reading of(Path path) {
            if (!Files.isRegularFile(path)) {
                return new Reading(null, RevisionErrors.noFile(path));
            }
            return of(() -> MigrationFile.read(path));
        }

        private static Reading of(MigrationResource resource) {
            return of(() -> {
                try {
                    return MigrationFile.parse(
                            resource.path(), resource.content().read());
                } catch (IOException e) {
                    throw RevisionErrors.unreadable(resource.path(), e);
                }
            });
        }

        private static Reading of(Supplier<MigrationFile> file) {
            try {
                return new Reading(file.get(), null);
            } catch (AutogenException e) {
                return new Reading(null, e);
            }
        }
    }

    /**
     * Finds the files of a folder; one that was visited is passed over.
     *
     * @throws AutogenException when it does not exist or cannot be read
     */
    void visit(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new AutogenException(
                    "no-migration-directory",
                    "There is no migration directory " + folder,
                    "`autogen revision -m \"what it does\"` makes it and writes the first file; --migrations names another.");
        }
        collect(folder);
    }

    private void collect(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            if (!visited.add(folder.toRealPath())) {
                return;
            }
            stream.forEach(entries::add);
        } catch (IOException e) {
            throw RevisionErrors.unreadable(folder, e);
        }
        entries.sort(Comparator.naturalOrder());
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (isHidden(name)) {
                continue;
            }
            if (isMigration(name)) {
                candidates.add(entry);
            } else if (recursive && Files.isDirectory(entry)) {
                collect(entry);
            }
        }
    }

    /** Hidden files, and what editors leave behind. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("#");
    }

    static boolean isMigration(String name) {
        return !isHidden(name) && name.toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    /** Reads what was found. */
    List<Reading> read() {
        return SharedWork.map(candidates, Reading::of);
    }

    /** Reads what is in no folder, all of it. */
    static List<Reading> read(List<MigrationResource> resources) {
        return SharedWork.map(resources, Reading::of);
    }
}
