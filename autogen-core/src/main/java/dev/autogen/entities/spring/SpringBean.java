package dev.autogen.entities.spring;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A bean that shapes the schema, or may do so.
 *
 * @param kind what it is to Spring Boot
 * @param type the class of it, as far as it is known
 * @param place where it is defined: {@code shop.Naming}, {@code naming() of shop.Configuration}
 * @param primary whether it goes before others of its kind
 * @param settings of Hibernate that the class where it is defined names; only for those that give it settings
 * @param obstacle why it cannot be made without the application, or null where it can
 */
public record SpringBean(
        BeanKind kind,
        String type,
        String place,
        boolean primary,
        Set<String> settings,
        @Nullable String obstacle) {

    /** Settings about running, not about tables. */
    private static final String WITHOUT_EFFECT =
            "hibernate\\.(session_factory|jdbc|cache|javax\\.cache|query|connection|event"
                    + "|transaction|search|generate_statistics|format_sql|show_sql|highlight_sql|use_sql_comments|hikari"
                    + "|current_session_context_class|multi_tenant\\w*|tenant\\w*|resource\\.beans)\\b.*";

    public SpringBean {
        requireNonNull(kind, "kind");
        requireNonNull(type, "type");
        requireNonNull(place, "place");
        settings = Set.copyOf(settings);
    }

    /** What it does to the mapping, as a predicate. */
    public String effect() {
        return kind.effect() + (settings.isEmpty() ? "" : ", " + String.join(", ", new TreeSet<>(settings)));
    }

    /**
     * Whether it cannot change the schema beside what somebody has said.
     *
     * @param said settings of Hibernate that are said anyway
     */
    public boolean isHarmless(Set<String> said) {
        return !settings.isEmpty()
                && settings.stream().allMatch(name -> said.contains(name) || name.matches(WITHOUT_EFFECT));
    }
}
