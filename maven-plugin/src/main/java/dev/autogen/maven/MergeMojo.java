package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Write a revision that joins several heads into one. */
@Mojo(name = "merge", threadSafe = true)
public final class MergeMojo extends CommandMojo {

    /** What is merged (default: merge heads). */
    @Parameter(property = "autogen.message")
    private @Nullable String message;

    /** Allow parents that are no heads; the new revision starts a branch there. */
    @Parameter(property = "autogen.splice")
    private boolean splice;

    /** A name for the branch that begins here, for targets such as NAME@head. Repeatable. */
    @Parameter(property = "autogen.branch-label")
    private @Nullable List<String> branchLabel;

    /** A revision of another branch, or its label, that must be applied first. Repeatable. */
    @Parameter(property = "autogen.depends-on")
    private @Nullable List<String> dependsOn;

    /** An id of your own instead of a new one. */
    @Parameter(property = "autogen.rev-id")
    private @Nullable String revId;

    /** Which of several migration directories it goes to (default: that of its parent, or of the last it replaces). */
    @Parameter(property = "autogen.migration-dir")
    private @Nullable String migrationDir;

    /** The heads to join; all of them when not given. */
    @Parameter(property = "autogen.revisions")
    private @Nullable List<String> revisions;

    @Override
    void arguments(Arguments arguments) {
        arguments.text("--message", "message", message);
        arguments.flag("--splice", "splice", splice);
        arguments.list("--branch-label", "branch-label", branchLabel);
        arguments.list("--depends-on", "depends-on", dependsOn);
        arguments.text("--rev-id", "rev-id", revId);
        arguments.text("--migration-dir", "migration-dir", migrationDir);
        arguments.places("revisions", revisions);
    }

    @Override
    boolean readsClasses() {
        return false;
    }
}
