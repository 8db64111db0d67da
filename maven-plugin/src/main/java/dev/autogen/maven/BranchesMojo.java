package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Show where lines of revisions part, and the branch labels. */
@Mojo(name = "branches", threadSafe = true)
public final class BranchesMojo extends CommandMojo {

    @Override
    void arguments(Arguments arguments) {}

    @Override
    boolean readsClasses() {
        return false;
    }
}
