package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Print the migration files of revisions. */
@Mojo(name = "show", threadSafe = true)
public final class ShowMojo extends CommandMojo {

    /** Ids, unique prefixes, head, heads, current, or LABEL@head. */
    @Parameter(property = "autogen.revisions", required = true)
    private @Nullable List<String> revisions;

    @Override
    void arguments(Arguments arguments) {
        arguments.places("revisions", revisions);
    }

    @Override
    boolean readsClasses() {
        return false;
    }
}
