package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Write one revision that replaces a line of them. */
@Mojo(name = "squash", threadSafe = true)
public final class SquashMojo extends CommandMojo {

    /** What the line did. */
    @Parameter(property = "autogen.message", required = true)
    private @Nullable String message;

    /** An id of your own instead of a new one. */
    @Parameter(property = "autogen.rev-id")
    private @Nullable String revId;

    /** Which of several migration directories it goes to (default: that of its parent, or of the last it replaces). */
    @Parameter(property = "autogen.migration-dir")
    private @Nullable String migrationDir;

    /** Print the file instead of writing it. */
    @Parameter(property = "autogen.dry-run")
    private boolean dryRun;

    /** The oldest and the newest revision of the line. */
    @Parameter(property = "autogen.range", required = true)
    private @Nullable String range;

    @Override
    void arguments(Arguments arguments) {
        arguments.text("--message", "message", message);
        arguments.text("--rev-id", "rev-id", revId);
        arguments.text("--migration-dir", "migration-dir", migrationDir);
        arguments.flag("--dry-run", "dry-run", dryRun);
        arguments.place("range", range);
    }

    @Override
    boolean readsClasses() {
        return false;
    }
}
