package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** List the revisions, newest first, or draw them. */
@Mojo(name = "history", threadSafe = true)
public final class HistoryMojo extends CommandMojo {

    /** Ask the database, and mark where it stands and what it has not applied. */
    @Parameter(property = "autogen.indicate-current")
    private boolean indicateCurrent;

    /** Draw the lines of revisions, with branches and merges. */
    @Parameter(property = "autogen.graph")
    private boolean graph;

    /** Print a Mermaid flowchart, for Markdown. */
    @Parameter(property = "autogen.mermaid")
    private boolean mermaid;

    /** Draw with ASCII characters only. */
    @Parameter(property = "autogen.ascii")
    private boolean ascii;

    /** FROM:TO; either end can be left out. */
    @Parameter(property = "autogen.range")
    private @Nullable String range;

    @Override
    void arguments(Arguments arguments) {
        arguments.flag("--indicate-current", "indicate-current", indicateCurrent);
        arguments.flag("--graph", "graph", graph);
        arguments.flag("--mermaid", "mermaid", mermaid);
        arguments.flag("--ascii", "ascii", ascii);
        arguments.place("range", range);
    }

    @Override
    boolean readsClasses() {
        return false;
    }
}
