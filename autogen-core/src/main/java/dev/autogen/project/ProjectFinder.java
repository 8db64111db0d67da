package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Application;
import dev.autogen.config.ClassPathSource;
import dev.autogen.project.build.CacheFolder;
import java.util.function.Consumer;

/**
 * Finds the application in a folder: its class path, through its build tool or in its Spring Boot jar, and what its own
 * configuration says. Looking runs no build; that happens when the class path is asked for.
 */
public final class ProjectFinder implements Application.Finder {

    private final Consumer<String> progress;

    /** @param progress is told, line by line, what takes time */
    public ProjectFinder(Consumer<String> progress) {
        this.progress = requireNonNull(progress, "progress");
    }

    @Override
    public Application find(Application.Place place) {
        Module module = Module.in(place.folder());
        ClassPathSource classpath = place.classpath().isEmpty()
                ? module.classpath(CacheFolder.of(place.environment()), progress)
                : ClassPathSource.of(place.classpath());
        return new Application(
                place.folder(), module.buildTool(), null, classpath, java.util.List.of(), java.util.List.of());
    }
}
