package dev.autogen.project;

import dev.autogen.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the configuration of a Quarkus application says. */
final class QuarkusSettings {

    private static final String ORM = "quarkus.hibernate-orm.";

    /** Of a developer: a command in the folder of the sources is no reason to reach for production. */
    private static final String USUAL_PROFILE = "dev";

    /** Of named persistence units these are set, if any. */
    private static final Pattern NAMED_UNIT =
            Pattern.compile("quarkus\\.hibernate-orm\\.(\"[^\"]+\"|[^.\"]+)\\.(?:datasource|packages|mapping-files"
                    + "|(?:physical|implicit)-naming-strategy|dialect)");

    /** What it calls settings of Hibernate. */
    private static final Map<String, String> HIBERNATE = new TreeMap<>(Map.of(
            "physical-naming-strategy", "hibernate.physical_naming_strategy",
            "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
            "metadata-builder-contributor", "hibernate.metadata_builder_contributor",
            "dialect", "hibernate.dialect",
            "database.default-schema", "hibernate.default_schema",
            "database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers",
            "discriminator.ignore-explicit-for-joined", "hibernate.discriminator.ignore_explicit_for_joined",
            "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred"));

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

    static void read(Effective configuration, ConfigurationFiles files, Values values) {
        String database = configuration
                .get(ORM + "datasource")
                .map(Property::text)
                .filter(name -> !name.equals("<default>"))
                .map(name -> "quarkus.datasource." + name + ".")
                .orElse("quarkus.datasource.");
        values.database(
                configuration.quoted(database + "jdbc.url"),
                configuration.quoted(database + "username"),
                configuration.quoted(database + "password"));
        HIBERNATE.forEach(
                (key, setting) -> configuration.get(ORM + key).ifPresent(property -> values.add(setting, property)));
        configuration
                .get(ORM + "mapping.timezone.default-storage")
                .ifPresent(property -> values.add(
                        "hibernate.timezone.default_storage",
                        property.withText(
                                property.text().toUpperCase(Locale.ROOT).replace('-', '_'))));
        configuration.get(ORM + "quote-identifiers.strategy").ifPresent(property -> quoting(property, values));
        values.hibernate(configuration.below("quarkus.hibernate-orm.unsupported-properties"));
        values.add(
                Setting.MAPPING_FILES,
                configuration
                        .joined(ORM + "mapping-files")
                        .filter(property -> !property.text().equals("no-file")));
        values.add(Setting.PACKAGES, configuration.joined(ORM + "packages"));
        List<String> units = configuration.matching(NAMED_UNIT);
        if (!units.isEmpty()) {
            files.remark(
                    "the persistence units " + String.join(", ", units)
                            + " are not read: autogen.properties says url, packages and naming strategies of the one that is meant");
        }
    }

    private static void quoting(Property property, Values values) {
        Property yes = property.withText("true");
        switch (property.text()) {
            case "all" -> values.add("hibernate.globally_quoted_identifiers", yes);
            case "all-except-column-definitions" -> {
                values.add("hibernate.globally_quoted_identifiers", yes);
                values.add("hibernate.globally_quoted_identifiers_skip_column_definitions", yes);
            }
            case "only-keywords" -> values.add("hibernate.auto_quote_keyword", yes);
            default -> {
                // None, the default.
            }
        }
    }
}
