package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a project uses Flyway.
 *
 * @param table the history table, with its schema where that is not the default schema; null for its usual name
 * @param sequential whether versions are counted, or null to do as the files that are there
 * @param outOfOrder whether it runs versions that come after newer ones
 * @param placeholders what it puts in place of {@code ${name}}
 */
public record FlywayOptions(
        @Nullable String table,
        @Nullable Boolean sequential,
        FlywayNaming naming,
        boolean outOfOrder,
        Map<String, String> placeholders) {

    /** What Flyway does when it is told nothing. */
    public static final FlywayOptions USUAL = new FlywayOptions(null, null, FlywayNaming.USUAL, false, Map.of());

    public FlywayOptions {
        requireNonNull(naming, "naming");
        placeholders = Map.copyOf(placeholders);
    }
}
