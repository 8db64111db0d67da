package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files that were not there before. */
final class NewFile {

    private NewFile() {}

    /** Writes beside the path first, so that nobody ever sees half a file. */
    static Path write(Path path, String text) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(path + " is not a file");
        }
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".autogen-", ".tmp");
            try {
                // Made anew, because temporary files are private to their user.
                Files.delete(draft);
                Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
                publish(draft, path);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new AutogenException(
                    "cannot-write",
                    "Cannot write " + path + ": " + RevisionErrors.reason(e),
                    "Check the path and its permissions.",
                    e);
        }
        return path;
    }

    /** Deletes what was written just now, because something else went wrong. */
    static void withdraw(Path path, AutogenException why) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** A link appears with its whole content and fails where a file is; where a file system has none, a move must do. */
    private static void publish(Path draft, Path path) throws IOException {
        try {
            link(draft, path);
        } catch (FileAlreadyExistsException e) {
            throw new AutogenException(
                    "file-exists",
                    path + " is there already",
                    "Move it away or choose another message; Autogen does not overwrite migrations.",
                    e);
        }
    }

    private static void link(Path draft, Path path) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(draft, path);
        }
    }
}
