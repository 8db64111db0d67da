package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Take over a database that is there: write and record a first revision. */
@Mojo(name = "adopt", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class AdoptMojo extends CommandMojo {

    /** What the revision is called (default: as it was). */
    @Parameter(property = "autogen.message")
    private @Nullable String message;

    /** An id of your own. */
    @Parameter(property = "autogen.rev-id")
    private @Nullable String revId;

    /** Print the file, and write nothing. */
    @Parameter(property = "autogen.dry-run")
    private boolean dryRun;

    @Override
    void arguments(Arguments arguments) {
        arguments.text("--message", "message", message);
        arguments.text("--rev-id", "rev-id", revId);
        arguments.flag("--dry-run", "dry-run", dryRun);
    }
}
