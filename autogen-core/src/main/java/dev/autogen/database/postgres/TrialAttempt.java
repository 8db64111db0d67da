package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * Statements that either all run or fail together.
 *
 * @param identity what they make
 * @param needs the identities of what has to be made before
 */
record TrialAttempt(String identity, Set<String> needs, List<String> statements) {

    TrialAttempt {
        requireNonNull(identity, "identity");
        needs = Set.copyOf(needs);
        statements = List.copyOf(statements);
    }
}
