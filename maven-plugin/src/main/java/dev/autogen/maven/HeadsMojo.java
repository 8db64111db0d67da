package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Show the revisions that no other follows. */
@Mojo(name = "heads", threadSafe = true)
public final class HeadsMojo extends CommandMojo {

    @Override
    void arguments(Arguments arguments) {}

    @Override
    boolean readsClasses() {
        return false;
    }
}
