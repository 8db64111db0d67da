package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Report what a reviewer must know of revisions; for pull requests. */
@Mojo(name = "review", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReviewMojo extends CommandMojo {

    /** Review what the branch adds to this ref of git, such as origin/main. */
    @Parameter(property = "autogen.base")
    private @Nullable String base;

    /** text, markdown, json, sarif or html (default: what the ending of -Dautogen.output says, else text). */
    @Parameter(property = "autogen.report-format")
    private @Nullable String reportFormat;

    /** Write the report there instead of printing it. */
    @Parameter(property = "autogen.output")
    private @Nullable String output;

    /** Try both directions now, instead of believing what the files say. */
    @Parameter(property = "autogen.prove-now")
    private boolean proveNow;

    /** Read the sizes of the tables from this database; nothing is written to it. */
    @Parameter(property = "autogen.impact-from")
    private @Nullable String impactFrom;

    /** Only read the files; nothing is run and no entity is compared. */
    @Parameter(property = "autogen.no-replay")
    private boolean noReplay;

    /** The longest that Markdown may be (default: 65536, as GitHub takes it). */
    @Parameter(property = "autogen.limit")
    private @Nullable String limit;

    /** Ids, unique prefixes, ranges FROM:TO, head, or LABEL@head. */
    @Parameter(property = "autogen.revisions")
    private @Nullable List<String> revisions;

    @Override
    void arguments(Arguments arguments) {
        arguments.text("--base", "base", base);
        arguments.text("--format", "report-format", reportFormat);
        arguments.text("--output", "output", output);
        arguments.flag("--prove", "prove-now", proveNow);
        arguments.text("--impact-from", "impact-from", impactFrom);
        arguments.flag("--no-replay", "no-replay", noReplay);
        arguments.text("--limit", "limit", limit);
        arguments.places("revisions", revisions);
    }
}
