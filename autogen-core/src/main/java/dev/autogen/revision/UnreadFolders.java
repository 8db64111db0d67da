package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notices migration files in sub-folders that nobody reads.
 *
 * <p>They would be missing without a word when a file name pattern with sub-folders gives way to one without: the history would
 * seem to be empty, and new ids would begin at the first again.
 */
public final class UnreadFolders {

    private static final String FIRST_WORDS = "-- autogen revision ";

    private UnreadFolders() {}

    /** A migration file in a sub-folder of these folders that is none of them. */
    public static Optional<Path> find(List<Path> folders) {
        for (Path folder : folders) {
            Optional<Path> found = Files.isDirectory(folder) ? find(folder, folders) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> find(Path folder, List<Path> read) {
        // Only names that could be folders: most are files, and there may be thousands.
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, UnreadFolders::maybeFolder)) {
            List<Path> inOrder = new ArrayList<>();
            entries.forEach(inOrder::add);
            Collections.sort(inOrder);
            for (Path entry : inOrder) {
                Optional<Path> found =
                        !read.contains(entry) && Files.isDirectory(entry) ? migrationIn(entry) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-directory", "Cannot look into " + folder + ": " + RevisionErrors.reason(e), null, e);
        }
    }

    private static boolean maybeFolder(Path entry) {
        String name = entry.getFileName().toString();
        return !name.endsWith(".sql") && !name.startsWith(".");
    }

    private static Optional<Path> migrationIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted()
                    .filter(file -> file.toString().endsWith(".sql") && isMigration(file))
                    .findFirst();
        }
    }

    private static boolean isMigration(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = reader.readLine();
            return first != null && first.startsWith(FIRST_WORDS);
        } catch (IOException e) {
            // Whatever it is, nobody asked for it.
            return false;
        }
    }

    /** The error for such a file. */
    public static AutogenException unread(Path file) {
        return new AutogenException(
                "unread-sub-folder",
                file + " is a migration file in a sub-folder, and sub-folders are not read: file-name makes none.",
                "Write sub-folders = true to read them, or sub-folders = false if they are left out on purpose.");
    }
}
