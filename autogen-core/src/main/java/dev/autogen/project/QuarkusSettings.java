package dev.autogen.project;

import dev.autogen.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the configuration of a Quarkus application says. */
final class QuarkusSettings {

    private static final String ORM = "quarkus.hibernate-orm.";

    /** Of a developer: a command in the folder of the sources is no reason to reach for production. */
    private static final String USUAL_PROFILE = "dev";

    private QuarkusSettings() {}

    /**
     * The properties that count for the profile of {@code QUARKUS_PROFILE}, else for {@value #USUAL_PROFILE}.
     *
     * @param home the folder in which the application is started
     */
    static Effective configuration(
            ConfigurationFiles files, Map<String, String> environment, Path resources, Path home) {
        List<List<Property>> general = Stream.of(resources, home.resolve("config"))
                .flatMap(folder -> files.read(folder, "application").stream())
                .toList();
        List<String> profiles = List.of(
                environment.getOrDefault("QUARKUS_PROFILE", USUAL_PROFILE).split(","));
        Effective effective = new Effective(environment, Effective::ofMicroProfile, files);
        general.forEach(effective::add);
        for (String profile : profiles) {
            String prefix = "%" + profile.strip() + ".";
            Stream.of(resources, home.resolve("config"))
                    .flatMap(folder -> files.read(folder, "application-" + profile.strip()).stream())
                    .forEach(effective::add);
            general.forEach(document -> effective.add(ofProfile(document, prefix)));
        }
        return effective;
    }

    private static List<Property> ofProfile(List<Property> document, String prefix) {
        List<Property> own = new ArrayList<>();
        for (Property property : document) {
            String key = property.key().replaceFirst("^\"(%[^\"]+)\"", "$1");
            if (key.startsWith(prefix)) {
                own.add(new Property(key.substring(prefix.length()), property.text(), property.origin()));
            }
        }
        return own;
    }

    static void read(Effective configuration, Values values) {
        values.database(
                configuration.get("quarkus.datasource.jdbc.url"),
                configuration.get("quarkus.datasource.username"),
                configuration.get("quarkus.datasource.password"));
        Map<String, String> hibernate = Map.of(
                "physical-naming-strategy", "hibernate.physical_naming_strategy",
                "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
                "dialect", "hibernate.dialect",
                "database.default-schema", "hibernate.default_schema",
                "database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers",
                "mapping.timezone.default-storage", "hibernate.timezone.default_storage",
                "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred");
        hibernate.keySet().stream()
                .sorted()
                .forEach(key -> configuration
                        .get(ORM + key)
                        .ifPresent(property -> values.add(hibernate.getOrDefault(key, key), property)));
        values.hibernate(configuration.below("quarkus.hibernate-orm.unsupported-properties"));
        values.add(Setting.MAPPING_FILES, configuration.joined(ORM + "mapping-files"));
        values.add(Setting.PACKAGES, configuration.joined(ORM + "packages"));
    }
}
