package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Run the upgrade sections up to a revision. */
@Mojo(name = "upgrade", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class UpgradeMojo extends CommandMojo {

    /** Print a script for psql instead of running anything. */
    @Parameter(property = "autogen.sql")
    private boolean sql;

    /** Show what would run, with transactions, locks and hazards, instead of running it. */
    @Parameter(property = "autogen.dry-run")
    private boolean dryRun;

    /** Take the files of these applied revisions as they are now, although they have changed since. */
    @Parameter(property = "autogen.accept-changes")
    private @Nullable List<String> acceptChanges;

    /** What to do with a statement outside a transaction that a lost connection left in doubt. */
    @Parameter(property = "autogen.in-doubt")
    private @Nullable String inDoubt;

    /** A revision id or prefix, head, heads, +N (default: head). */
    @Parameter(property = "autogen.target")
    private @Nullable String target;

    @Override
    void arguments(Arguments arguments) {
        arguments.flag("--sql", "sql", sql);
        arguments.flag("--dry-run", "dry-run", dryRun);
        arguments.list("--accept-changes", "accept-changes", acceptChanges);
        arguments.text("--in-doubt", "in-doubt", inDoubt);
        arguments.place("target", target);
    }
}
