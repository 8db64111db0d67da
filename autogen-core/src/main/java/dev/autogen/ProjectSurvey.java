package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Application;
import dev.autogen.config.ClassPathSource;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.entities.ClassSurvey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a folder tells about the application in it.
 *
 * @param application what was found about it, its classes included
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
    public static ProjectSurvey of(Settings settings) {
        ClassPathSource classpath = settings.application().classpath();
        return of(settings, classpath.isAtHand() ? classpath.own() : List.of());
    }

    /** The same with the class path, which may have to be built. */
    public static ProjectSurvey built(Settings settings) {
        try {
            return of(settings, settings.application().classpath().own());
        } catch (AutogenException e) {
            // Whoever reads the entities says so.
            return of(settings);
        }
    }

    private static ProjectSurvey of(Settings settings, List<Path> own) {
        Application application = settings.application();
        List<Path> compiled = own.isEmpty()
                ? CLASS_FOLDERS.stream()
                        .map(application.folder()::resolve)
                        .filter(Files::isDirectory)
                        .toList()
                // A build names what it has not made yet.
                : own.stream().filter(Files::exists).toList();
        ClassSurvey classes = ClassSurvey.of(compiled);
        boolean bySpring = application.isSpringBoot()
                && settings.entities().persistenceUnit() == null
                && settings.entities().hibernateConfig() == null;
        return new ProjectSurvey(
                bySpring
                        ? new SpringSurvey(application, settings.origin(Setting.PACKAGES)).with(classes.spring())
                        : application,
                classes.entityPackages());
    }
}
