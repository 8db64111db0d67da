package dev.autogen.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.config.Application;
import dev.autogen.config.Setting;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the own configuration of an application says.
 *
 * @param framework whose configuration it is, or null for none
 * @param undecided what to say to those who read entities without saying which are meant, else null
 */
record ApplicationSettings(
        @Nullable Framework framework,
        Values values,
        ConfigurationFiles files,
        @Nullable AutogenException undecided) {

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
     * @param module where it is
     * @param place what Autogen's own settings say about it
     */
    static ApplicationSettings read(@Nullable Framework framework, Module module, Application.Place place) {
        Map<String, String> environment = place.environment();
        Path resources = module.resources();
        Path home = module.home();
        ConfigurationFiles files =
                new ConfigurationFiles(module::shown, framework == Framework.SPRING_BOOT ? ISO_8859_1 : UTF_8);
        Values values = new Values(files, home);
        Effective configuration = null;
        Framework found = framework;
        AutogenException undecided = null;
        if (framework == Framework.SPRING_BOOT) {
            configuration = new SpringFiles(files, environment, resources, home).read();
            SpringSettings.read(configuration, resources, values);
        } else if (framework == Framework.MICRONAUT) {
            configuration = MicronautSettings.configuration(files, environment, resources, home);
            MicronautSettings.read(configuration, files, values);
        } else {
            if (framework == Framework.QUARKUS) {
                configuration = QuarkusSettings.configuration(files, environment, resources, home);
                QuarkusSettings.read(configuration, files, values);
            }
            PersistenceSettings persistence =
                    PersistenceSettings.read(resources, place.persistenceUnit(), files, values);
            undecided = persistence.undecided();
            if (persistence.found() && framework == null) {
                found = Framework.JAKARTA_PERSISTENCE;
            }
        }
        if (configuration != null) {
            otherDatabases(configuration, files, values);
        }
        String runner = place.format() == null ? values.text(Setting.FORMAT.key()) : place.format();
        RunnerSettings settings = new RunnerSettings(module, values, files);
        if ("flyway".equals(runner)) {
            settings.flyway(configuration, prefix(framework, "flyway"), environment);
        } else if ("liquibase".equals(runner)) {
            settings.liquibase(configuration, prefix(framework, "liquibase"), environment);
        }
        return new ApplicationSettings(found, values, files, undecided);
    }

    /** Where a framework has the properties of a runner. */
    private static String prefix(@Nullable Framework framework, String runner) {
        if (framework == Framework.SPRING_BOOT) {
            return "spring." + runner;
        }
        return framework == Framework.QUARKUS ? "quarkus." + runner : runner + ".datasources.default";
    }

    /** Where the database is not where it is by default, what names one is told. */
    private static void otherDatabases(Effective configuration, ConfigurationFiles files, Values values) {
        if (!values.has(Setting.URL.key())) {
            configuration
                    .beginning("jdbc:postgresql:")
                    .forEach(property -> files.remark(property.key() + " of " + property.origin()
                            + " is not used: the setting url names the database that is meant"));
        }
    }
}
