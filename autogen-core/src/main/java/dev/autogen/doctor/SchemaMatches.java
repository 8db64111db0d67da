package dev.autogen.doctor;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How the database compares with what the revisions make.
 *
 * @param exact where the database's schema is exactly what the files make, newest first; each with its version rows
 * @param nearest where it differs least; empty when nothing was tried
 * @param differences from the nearest, as people read them: what the database would have to change
 * @param stopped why not all revisions could be tried, or empty
 * @param madeTables whether the revisions make any of the database's tables
 */
record SchemaMatches(
        List<Position> exact, Position nearest, List<String> differences, String stopped, boolean madeTables) {

    /** Version rows, with the words for the last revision that was run to get there. */
    record Position(List<String> rows, String last) {

        Position {
            rows = List.copyOf(rows);
            requireNonNull(last, "last");
        }
    }

    SchemaMatches {
        exact = List.copyOf(exact);
        requireNonNull(nearest, "nearest");
        differences = List.copyOf(differences);
        requireNonNull(stopped, "stopped");
    }
}
