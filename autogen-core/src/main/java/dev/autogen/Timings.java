package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long the parts of a comparison took. Finding and introspection go on at the same time as other things, so that all of it took
 * less time than their sum.
 *
 * @param reader the Hibernate that read the entities, and where it is; empty where none had a part
 * @param hibernate Hibernate's own start and building of its metadata; all the rest is Autogen's
 * @param finding finding the classes
 * @param translating metadata to schema
 * @param introspection reading the catalogue
 * @param comparison settling, comparing and planning
 */
public record Timings(
        String reader,
        Duration hibernate,
        Duration finding,
        Duration translating,
        Duration introspection,
        Duration comparison) {

    public Timings {
        requireNonNull(reader, "reader");
        requireNonNull(hibernate, "hibernate");
        requireNonNull(finding, "finding");
        requireNonNull(translating, "translating");
        requireNonNull(introspection, "introspection");
        requireNonNull(comparison, "comparison");
    }

    /** Of a comparison in which Hibernate had no part. */
    static Timings ofComparison(Duration comparison) {
        return new Timings("", Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, comparison);
    }
}
