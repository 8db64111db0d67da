package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long the parts of a comparison took.
 *
 * @param hibernate Hibernate's own start and building of its metadata; all the rest is Autogen's
 * @param entities finding the classes and translating the metadata
 * @param introspection reading the catalogue
 * @param comparison settling, comparing and planning
 */
public record Timings(Duration hibernate, Duration entities, Duration introspection, Duration comparison) {

    public Timings {
        requireNonNull(hibernate, "hibernate");
        requireNonNull(entities, "entities");
        requireNonNull(introspection, "introspection");
        requireNonNull(comparison, "comparison");
    }
}
