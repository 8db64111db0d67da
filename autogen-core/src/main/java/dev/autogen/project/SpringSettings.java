package dev.autogen.project;

import dev.autogen.config.Origin;
import dev.autogen.config.Setting;
import java.nio.file.Path;

/** What the configuration of a Spring Boot application says about its database and its mapping. */
final class SpringSettings {

    private static final String STARTER = "autogen";

    private static final String CLASS_PATH = "classpath:";

    private SpringSettings() {}

    /** @param resources the root of the class path, as far as it is the application's own */
    static void read(Effective configuration, Path resources, Values values) {
        ofStarter(configuration, resources, values);
        values.database(
                configuration.first("spring.datasource.url", "spring.datasource.hikari.jdbc-url"),
                configuration.first("spring.datasource.username", "spring.datasource.hikari.username"),
                configuration.first("spring.datasource.password", "spring.datasource.hikari.password"));
        naming(configuration, "physical", values);
        naming(configuration, "implicit", values);
        configuration
                .get("spring.jpa.database-platform")
                .ifPresent(dialect -> values.add("hibernate.dialect", dialect));
        values.hibernate(configuration.below("spring.jpa.properties"));
        values.add(Setting.MAPPING_FILES, configuration.joined("spring.jpa.mapping-resources"));
    }

    /** The naming strategies Spring Boot gives to Hibernate where nothing else is said. */
    static void byDefault(Values values) {
        byDefault("physical", values);
        byDefault("implicit", values);
    }

    /** The properties of Autogen's own starter have the names of the settings. */
    private static void ofStarter(Effective configuration, Path resources, Values values) {
        for (Setting setting : Setting.values()) {
            if (setting.isForFiles() && setting != Setting.PROJECT && setting != Setting.CLASSPATH) {
                // In the environment they have the names of Autogen's own variables, which were read already.
                configuration.written(STARTER + "." + setting.key()).ifPresent(property -> {
                    String text = property.text();
                    boolean onClassPath = setting == Setting.MIGRATIONS && text.startsWith(CLASS_PATH);
                    values.add(
                            setting.key(),
                            onClassPath
                                    ? new Property(
                                            property.key(),
                                            resources
                                                    .resolve(text.substring(CLASS_PATH.length())
                                                            .replaceFirst("^/+", ""))
                                                    .toString(),
                                            property.origin())
                                    : property);
                });
            }
        }
    }

    private static void naming(Effective configuration, String kind, Values values) {
        configuration
                .get("spring.jpa.hibernate.naming." + kind + "-strategy")
                .ifPresent(strategy -> values.add(key(kind), strategy));
    }

    private static void byDefault(String kind, Values values) {
        values.add(key(kind), "Spring Boot's default", "spring", Origin.of("Spring Boot's default"));
    }

    private static String key(String kind) {
        return "hibernate." + kind + "_naming_strategy";
    }
}
