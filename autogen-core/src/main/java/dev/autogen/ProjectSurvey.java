package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Application;
import dev.autogen.entities.EntityPackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a folder tells about the application in it.
 *
 * @param application what was found about it
 * @param entityPackages the packages with entities; empty also where nothing is compiled yet
 */
public record ProjectSurvey(Application application, List<String> entityPackages) {

    /** Where builds put classes. */
    private static final List<String> CLASS_FOLDERS =
            List.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main");

    public ProjectSurvey {
        requireNonNull(application, "application");
        entityPackages = List.copyOf(entityPackages);
    }

    /** Looks around; reads files, changes nothing, runs no build. */
    public static ProjectSurvey of(Application application) {
        List<Path> compiled = CLASS_FOLDERS.stream()
                .map(application.folder()::resolve)
                .filter(Files::isDirectory)
                .toList();
        return new ProjectSurvey(application, EntityPackages.of(compiled));
    }
}
