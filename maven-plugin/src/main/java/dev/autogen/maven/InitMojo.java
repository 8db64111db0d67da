package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Set up a project: a settings file and a migration directory. */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends CommandMojo {

    /** The migration directory (default: migrations, or where the application looks for them). */
    @Parameter(property = "autogen.directory")
    private @Nullable String directory;

    @Override
    void arguments(Arguments arguments) {
        arguments.place("directory", directory);
    }

    @Override
    boolean readsClasses() {
        return false;
    }
}
