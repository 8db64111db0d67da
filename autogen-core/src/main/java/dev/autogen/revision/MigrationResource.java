package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A migration file that lies in no folder, such as an entry of an application's jar.
 *
 * @param path what messages call it; its last part is the name of the file
 * @param content read once for each reading of the directory
 */
public record MigrationResource(Path path, Content content) {

    public MigrationResource {
        requireNonNull(path, "path");
        requireNonNull(content, "content");
    }

    /** Where the bytes come from; may be asked by several threads. */
    @FunctionalInterface
    public interface Content {
        byte[] read() throws IOException;
    }
}
