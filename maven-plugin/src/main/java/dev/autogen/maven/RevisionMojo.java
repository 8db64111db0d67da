package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Write a new migration file. */
@Mojo(name = "revision", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RevisionMojo extends CommandMojo {

    /** What the revision does. */
    @Parameter(property = "autogen.message", required = true)
    private @Nullable String message;

    /** Fill it with what takes the database to the entities, and back. */
    @Parameter(property = "autogen.autogenerate")
    private boolean autogenerate;

    /**
     * With -Dautogen.autogenerate: run both directions in a throwaway database (the default), or in a transaction on
     * the database itself, with its rows, which is rolled back.
     */
    @Parameter(property = "autogen.prove-where")
    private @Nullable String proveWhere;

    /** Print the file instead of writing it. */
    @Parameter(property = "autogen.dry-run")
    private boolean dryRun;

    /** With -Dautogen.autogenerate: do not run both directions in a throw-away database first. */
    @Parameter(property = "autogen.no-prove")
    private boolean noProve;

    /**
     * With -Dautogen.autogenerate: go on in spite of an error: smaller-model, a revision that drops most of the tables;
     * unproven, one whose proof failed. Repeatable.
     */
    @Parameter(property = "autogen.accept")
    private @Nullable List<String> accept;

    /** The head it follows, such as an id or LABEL@head; base starts a line of its own. Repeatable. */
    @Parameter(property = "autogen.head")
    private @Nullable List<String> head;

    /** A rename: users=accounts, users.nick=nickname, shop.users=crm.users. Repeatable. */
    @Parameter(property = "autogen.rename")
    private @Nullable List<String> rename;

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

    @Override
    void arguments(Arguments arguments) {
        arguments.text("--message", "message", message);
        arguments.flag("--autogenerate", "autogenerate", autogenerate);
        arguments.text("--prove", "prove-where", proveWhere);
        arguments.flag("--dry-run", "dry-run", dryRun);
        arguments.flag("--no-prove", "no-prove", noProve);
        arguments.list("--accept", "accept", accept);
        arguments.list("--head", "head", head);
        arguments.list("--rename", "rename", rename);
        arguments.flag("--splice", "splice", splice);
        arguments.list("--branch-label", "branch-label", branchLabel);
        arguments.list("--depends-on", "depends-on", dependsOn);
        arguments.text("--rev-id", "rev-id", revId);
        arguments.text("--migration-dir", "migration-dir", migrationDir);
    }
}
