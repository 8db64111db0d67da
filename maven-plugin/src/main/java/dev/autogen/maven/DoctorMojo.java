package dev.autogen.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Find what is wrong, and print the command that mends it. */
@Mojo(name = "doctor", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DoctorMojo extends CommandMojo {

    @Override
    void arguments(Arguments arguments) {}
}
