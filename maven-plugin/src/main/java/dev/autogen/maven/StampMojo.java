package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Set the version rows without running anything. */
@Mojo(name = "stamp", threadSafe = true)
public final class StampMojo extends CommandMojo {

    /** First remove all rows, those that no file has too. */
    @Parameter(property = "autogen.purge")
    private boolean purge;

    /** Print a script for psql instead of setting anything. */
    @Parameter(property = "autogen.sql")
    private boolean sql;

    /** Ids, unique prefixes, head, heads, or base. */
    @Parameter(property = "autogen.revisions", required = true)
    private @Nullable List<String> revisions;

    @Override
    void arguments(Arguments arguments) {
        arguments.flag("--purge", "purge", purge);
        arguments.flag("--sql", "sql", sql);
        arguments.places("revisions", revisions);
    }

    @Override
    boolean readsClasses() {
        return false;
    }
}
