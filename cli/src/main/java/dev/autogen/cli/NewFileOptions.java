package dev.autogen.cli;

import dev.autogen.RevisionRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that writes a migration file says alike about it. */
final class NewFileOptions {

    @Option(names = "--rev-id", paramLabel = "ID", description = "An id of your own instead of a new one.")
    private @Nullable String revisionId;

    @Option(
            names = "--migration-dir",
            paramLabel = "DIR",
            description =
                    "Which of several migration directories it goes to (default: that of its parent, or of the last it replaces).")
    private @Nullable Path folder;

    /** @param workingDirectory what the directory is relative to */
    RevisionRequest request(String message, Path workingDirectory) {
        return RevisionRequest.of(message)
                .withRevisionId(revisionId)
                .in(folder == null ? null : workingDirectory.resolve(folder));
    }
}
