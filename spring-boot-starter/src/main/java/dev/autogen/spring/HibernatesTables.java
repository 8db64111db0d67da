package dev.autogen.spring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Hibernate, told by the application's properties to make or change tables itself: beside the migrations, that is a mistake. */
final class HibernatesTables {

    /** In the order in which Spring Boot and Hibernate heed them. */
    private static final List<String> PROPERTIES = List.of(
            "spring.jpa.hibernate.ddl-auto",
            "spring.jpa.properties.jakarta.persistence.schema-generation.database.action",
            "spring.jpa.properties.hibernate.hbm2ddl.auto");

    private static final String GENERATE = "spring.jpa.generate-ddl";

    private static final Set<String> HARMLESS = Set.of("", "none", "validate");

    private HibernatesTables() {}

    /** What to tell whoever reads the log; nothing where Hibernate leaves the tables alone. */
    static Optional<String> warning(Environment environment) {
        Optional<String> said = PROPERTIES.stream()
                .filter(name -> environment.getProperty(name) != null)
                .findFirst();
        String action = said.map(environment::getProperty).orElse("").strip().toLowerCase(Locale.ROOT);
        if (!HARMLESS.contains(action)) {
            return Optional.of(warning(said.orElseThrow(), action, action));
        }
        // It counts where "none" is said, too, which Spring Boot takes for nothing said.
        boolean generates = environment.getProperty(GENERATE, Boolean.class, false);
        return generates && !action.equals("validate")
                ? Optional.of(warning(GENERATE, "true", "update"))
                : Optional.empty();
    }

    private static String warning(String property, String value, String action) {
        String effect = action.equals("update")
                ? "What Hibernate adds to tables no revision makes, and other databases will not have it."
                : "Hibernate makes tables itself, or drops them with their rows.";
        return property + " is " + value + ", beside migrations that are run by autogen.mode. " + effect
                + " Set spring.jpa.hibernate.ddl-auto to validate.";
    }
}
