package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

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
                Files.delete(draft);
                Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
                publish(draft, path);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw new AutogenException(
                    "file-exists",
                    path + " is there already",
                    "Move it away or choose another message; Autogen does not overwrite migrations.",
                    e);
        } catch (IOException e) {
            throw new AutogenException(
                    "cannot-write", "Cannot write " + path + ": " + RevisionErrors.reason(e), null, e);
        }
        return path;
    }

    /** A link appears with its whole content and fails where a file is; not every file system has links. */
    private static void publish(Path draft, Path path) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, path);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.move(draft, path);
        }
    }
}
