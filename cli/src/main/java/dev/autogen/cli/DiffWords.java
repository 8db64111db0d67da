package dev.autogen.cli;

import dev.autogen.ComparedSide;
import dev.autogen.Comparison;
import dev.autogen.SchemaSource;
import java.util.ArrayList;
import java.util.List;

/** What {@code diff} says around the changes. */
final class DiffWords {

    private final Comparison comparison;

    /** Whether somebody named a source: then both are told. */
    private final boolean named;

    DiffWords(Comparison comparison, boolean named) {
        this.comparison = comparison;
        this.named = named;
    }

    /** Which side is which, as every diff says it. */
    List<String> header() {
        return named
                ? List.of("--- from: " + side(comparison.from()), "+++ to:   " + side(comparison.to()))
                : List.of();
    }

    private static String side(ComparedSide side) {
        List<String> details = new ArrayList<>();
        side.serverText().ifPresent(details::add);
        if (!side.schemas().isEmpty()) {
            details.add((side.schemas().size() == 1 ? "schema " : "schemas ") + String.join(", ", side.schemas()));
        }
        return side.name() + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
    }

    String nothing() {
        if (!named) {
            return "No differences: the database is what the entities ask for.";
        }
        boolean withEntities = isEntities(comparison.from()) || isEntities(comparison.to());
        return "No differences."
                + (withEntities
                        ? ""
                        : " Looked at was everything in these schemas; roles, settings of the database, event triggers and"
                                + " foreign servers were not.");
    }

    private static boolean isEntities(ComparedSide side) {
        return side.source() instanceof SchemaSource.Entities;
    }

    String count() {
        int changes = comparison.changes().size();
        int unplanned = comparison.unplanned().size();
        if (unplanned == 0) {
            return Changes.count(changes, "change") + ".";
        }
        String without = Changes.count(unplanned, "difference") + " without statements";
        return changes == 0 ? without + "." : Changes.count(changes, "change") + ", and " + without + ".";
    }

    /** What no statement is written for, below the changes. */
    List<String> unplanned(Style style) {
        if (comparison.unplanned().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (!comparison.lines().isEmpty()) {
            lines.add("");
        }
        lines.add("No statements are written for:");
        Changes.lines(comparison.unplanned(), style).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** The same above the statements, some of which may need it. */
    String unplannedComment(boolean downgrade) {
        if (comparison.unplanned().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                downgrade
                        ? "-- Not undone here, as it differs from 'from' to 'to':\n"
                        : "-- Not written here, and maybe needed by what is:\n");
        comparison
                .unplanned()
                .forEach(line -> text.append("--   ").append(line.head()).append('\n'));
        return text.append('\n').toString();
    }
}
