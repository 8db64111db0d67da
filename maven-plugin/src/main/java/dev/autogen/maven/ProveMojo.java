package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Run revisions up, down and up again in a throw-away database. */
@Mojo(name = "prove", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ProveMojo extends CommandMojo {

    /** Put the proof into the headers of the files that pass; nothing else changes. */
    @Parameter(property = "autogen.write")
    private boolean write;

    /** Leave the tables as the migrations make them. */
    @Parameter(property = "autogen.no-rows")
    private boolean noRows;

    /** Ids, unique prefixes, ranges FROM:TO, head, heads, or LABEL@head. All revisions by default. */
    @Parameter(property = "autogen.revisions")
    private @Nullable List<String> revisions;

    @Override
    void arguments(Arguments arguments) {
        arguments.flag("--write", "write", write);
        arguments.flag("--no-rows", "no-rows", noRows);
        arguments.places("revisions", revisions);
    }
}
