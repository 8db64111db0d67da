package dev.autogen.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Check that entities, migrations and database agree; for CI. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class CheckMojo extends CommandMojo {

    /** Write the findings as GitLab's code quality report, too. */
    @Parameter(property = "autogen.code-quality")
    private @Nullable String codeQuality;

    @Override
    void arguments(Arguments arguments) {
        arguments.text("--code-quality", "code-quality", codeQuality);
    }
}
