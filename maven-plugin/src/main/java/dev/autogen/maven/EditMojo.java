package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Open the migration files of revisions in your editor. */
@Mojo(name = "edit", threadSafe = true)
public final class EditMojo extends CommandMojo {

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
