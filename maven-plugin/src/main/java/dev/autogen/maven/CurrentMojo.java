package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Show the revisions the database stands at. */
@Mojo(name = "current", threadSafe = true)
public final class CurrentMojo extends CommandMojo {

    /** Fail unless the database is on all head revisions. */
    @Parameter(property = "autogen.check-heads")
    private boolean checkHeads;

    @Override
    void arguments(Arguments arguments) {
        arguments.flag("--check-heads", "check-heads", checkHeads);
    }

    @Override
    boolean readsClasses() {
        return false;
    }
}
