package dev.autogen.proof;

import dev.autogen.migrate.StatementFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a throw-away server has not and a statement of a revision on disk needs: no original is there to compare with. */
final class MissingHere {

    private static final String UNDEFINED_OBJECT = "42704";

    /** What {@code CREATE EXTENSION} ends with where there is none of that name; until PostgreSQL 15 a file is missing. */
    private static final Set<String> NO_EXTENSION = Set.of("0A000", "58P01");

    private MissingHere() {}

    static Optional<String> blamedFor(StatementFailedException failure, Connection connection) throws SQLException {
        String state = failure.sqlState().orElse("");
        if (NO_EXTENSION.contains(state)
                && MentionedNames.all(failure.statement()).contains("extension")) {
            return Optional.of("the throw-away server has not the extension: " + failure.serverMessage());
        }
        if (!state.equals(UNDEFINED_OBJECT)) {
            return Optional.empty();
        }
        Set<String> roles = MentionedNames.roles(failure.statement());
        roles.removeAll(OriginalCatalog.roles(connection));
        if (!roles.isEmpty()) {
            return Optional.of("the throw-away server has no role " + String.join(", ", roles));
        }
        Set<String> collations = MentionedNames.collations(failure.statement());
        collations.removeAll(OriginalCatalog.collations(connection));
        return collations.isEmpty()
                ? Optional.empty()
                : Optional.of("the throw-away server has no collation " + String.join(", ", collations));
    }
}
