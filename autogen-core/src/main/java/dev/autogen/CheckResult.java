package dev.autogen;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} found.
 *
 * @param findings most important first; empty when everything agrees
 * @param timings of the comparison of entities and database, or null where it did not come to that
 * @param withDatabase whether there was a database to look at
 */
public record CheckResult(List<Finding> findings, @Nullable Timings timings, boolean withDatabase) {

    public CheckResult {
        findings = List.copyOf(findings);
    }

    public Optional<Timings> comparisonTimings() {
        return Optional.ofNullable(timings);
    }
}
