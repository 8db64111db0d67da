package dev.autogen.entities;

import java.util.Set;

/**
 * Spring Boot starts the application: its rules tell where entities are looked for, and its beans how tables are named.
 *
 * @param overridden settings of Hibernate that somebody said for Autogen, whatever the beans are
 */
public record SpringRules(Set<String> overridden) {

    public SpringRules {
        overridden = Set.copyOf(overridden);
    }
}
