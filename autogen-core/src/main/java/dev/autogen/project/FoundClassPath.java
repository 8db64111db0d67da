package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.ClassPathSource;
import dev.autogen.project.build.BuiltClassPath;
import java.nio.file.Path;
import java.util.List;

/** The class path of an application that is built. */
record FoundClassPath(BuiltClassPath built, String buildTool) implements ClassPathSource {

    FoundClassPath {
        requireNonNull(built, "built");
        requireNonNull(buildTool, "buildTool");
    }

    @Override
    public boolean isNamed() {
        return true;
    }

    @Override
    public List<Path> entries() {
        return built.entries();
    }

    @Override
    public List<Path> own() {
        return built.own();
    }

    /** Without asking for it. */
    @Override
    public String toString() {
        return "found by " + buildTool;
    }
}
