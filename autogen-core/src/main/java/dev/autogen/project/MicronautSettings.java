package dev.autogen.project;

import dev.autogen.config.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the configuration of a Micronaut application says. */
final class MicronautSettings {

    private static final String NAMING = "hibernate.physical_naming_strategy";

    private MicronautSettings() {}

    /** The properties that count for the environments of {@code MICRONAUT_ENVIRONMENTS}. */
    static Effective configuration(
            ConfigurationFiles files, Map<String, String> environment, Path resources, Path home) {
        Effective effective = new Effective(environment, Effective::ofSpring, files);
        List<String> names = Stream.concat(
                        Stream.of("application"),
                        Stream.of(environment
                                        .getOrDefault("MICRONAUT_ENVIRONMENTS", "")
                                        .split(","))
                                .filter(name -> !name.isBlank())
                                .map(name -> "application-" + name.strip()))
                .toList();
        for (String name : names) {
            for (Path folder : List.of(resources, home, home.resolve("config"))) {
                files.read(folder, name).stream()
                        .map(MicronautSettings::withoutBackticks)
                        .forEach(effective::add);
            }
        }
        return effective;
    }

    /** In these it puts defaults that have colons. */
    private static List<Property> withoutBackticks(List<Property> document) {
        return document.stream()
                .map(property -> property.withText(property.text().replaceAll(":`([^`]*)`}", ":$1}")))
                .toList();
    }

    static void read(Effective configuration, ConfigurationFiles files, Values values) {
        values.database(
                configuration.get("datasources.default.url"),
                configuration.get("datasources.default.username"),
                configuration.get("datasources.default.password"));
        values.hibernate(configuration.below("jpa.default.properties"));
        values.add(Setting.PACKAGES, configuration.joined("jpa.default.entity-scan.packages"));
        if (!values.has(NAMING)) {
            files.remark("which naming strategy Micronaut takes is not found: the setting " + NAMING + " says it");
        }
    }
}
