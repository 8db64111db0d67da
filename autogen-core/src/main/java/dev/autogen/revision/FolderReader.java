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

/** Finds the migration files of folders, in the order of their names. */
final class FolderReader {

    private final boolean recursive;

    private final Set<Path> visited = new HashSet<>();

    private final List<Path> candidates = new ArrayList<>();

    /** @param recursive whether sub-folders belong to the folders */
    FolderReader(boolean recursive) {
        this.recursive = recursive;
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

    /** What was found, in the order of the visits and of the names. */
    List<MigrationResource> found() {
        return candidates.stream()
                .map(path -> new MigrationResource(path, () -> content(path)))
                .toList();
    }

    private static byte[] content(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw RevisionErrors.noFile(path);
        }
        return Files.readAllBytes(path);
    }
}
