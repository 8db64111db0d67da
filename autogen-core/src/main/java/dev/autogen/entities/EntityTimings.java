package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long reading the entities took.
 *
 * @param finding finding the classes on the class path
 * @param hibernate Hibernate's own start and building of its metadata
 * @param translating metadata to schema
 */
public record EntityTimings(Duration finding, Duration hibernate, Duration translating) {

    public EntityTimings {
        requireNonNull(finding, "finding");
        requireNonNull(hibernate, "hibernate");
        requireNonNull(translating, "translating");
    }
}
