package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Watch the whole way on a PostgreSQL of its own, with nothing to set up. */
@Mojo(name = "demo", requiresProject = false, threadSafe = true)
public final class DemoMojo extends CommandMojo {

    /** No pauses; the way it is when piped. */
    @Parameter(property = "autogen.fast")
    private boolean fast;

    /** Wait for Enter after every step. */
    @Parameter(property = "autogen.pause")
    private boolean pause;

    /** Leave the project's folder, to go on with it. */
    @Parameter(property = "autogen.keep")
    private boolean keep;

    @Override
    void arguments(Arguments arguments) {
        arguments.flag("--fast", "fast", fast);
        arguments.flag("--pause", "pause", pause);
        arguments.flag("--keep", "keep", keep);
    }

    @Override
    boolean readsClasses() {
        return false;
    }
}
