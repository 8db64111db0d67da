package dev.autogen.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.autogen.config.Application;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the own configuration of an application says.
 *
 * @param framework whose configuration it is, or null for none
 */
record ApplicationSettings(@Nullable Framework framework, Values values, ConfigurationFiles files) {

    /** What an application is made with. */
    enum Framework {
        SPRING_BOOT(Application.SPRING_BOOT, "spring-boot"),
        QUARKUS("Quarkus", "quarkus"),
        MICRONAUT("Micronaut", "micronaut"),
        JAKARTA_PERSISTENCE("Jakarta Persistence", "");

        private final String title;

        private final String artifact;

        Framework(String title, String artifact) {
            this.title = title;
            this.artifact = artifact;
        }

        String title() {
            return title;
        }

        /** What the names of its artifacts begin with; empty where there is no such thing. */
        String artifact() {
            return artifact;
        }
    }

    ApplicationSettings {
        requireNonNull(values, "values");
        requireNonNull(files, "files");
    }

    /**
     * Reads it.
     *
     * @param framework that the build names, or null
     * @param resources the root of the class path, as far as it is the application's own
     * @param home the folder in which the application is started
     * @param shown what a file is called in messages
     */
    static ApplicationSettings read(
            @Nullable Framework framework,
            Path resources,
            Path home,
            Map<String, String> environment,
            Function<Path, String> shown) {
        ConfigurationFiles files =
                new ConfigurationFiles(shown, framework == Framework.SPRING_BOOT ? ISO_8859_1 : UTF_8);
        Values values = new Values(files, home);
        if (framework == Framework.SPRING_BOOT) {
            SpringSettings.read(new SpringFiles(files, environment, resources, home).read(), resources, values);
        } else if (framework == Framework.MICRONAUT) {
            MicronautSettings.read(MicronautSettings.configuration(files, environment, resources, home), files, values);
        } else {
            if (framework == Framework.QUARKUS) {
                QuarkusSettings.read(QuarkusSettings.configuration(files, environment, resources, home), values);
            }
            if (PersistenceSettings.read(resources, files, values) && framework == null) {
                return new ApplicationSettings(Framework.JAKARTA_PERSISTENCE, values, files);
            }
        }
        return new ApplicationSettings(framework, values, files);
    }
}
