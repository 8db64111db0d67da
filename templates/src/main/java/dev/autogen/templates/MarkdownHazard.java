package dev.autogen.templates;

import static dev.autogen.templates.MarkdownText.code;
import static dev.autogen.templates.MarkdownText.plain;

import dev.autogen.review.HazardLock;
import dev.autogen.review.Impact;
import dev.autogen.review.ReviewedHazard;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.ReviewedTodo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A hazard, or what there is to say of a revision, in lines of a comment. */
final class MarkdownHazard {

    private MarkdownHazard() {}

    static Map<String, Object> values(ReviewedHazard hazard, ReviewedRevision revision) {
        String box = switch (hazard.box()) {
            case NONE -> "";
            case OPEN -> "☐ ";
            case TICKED -> "☑ ";
            case VOID -> "☒ ";
            case ACCEPTED -> "☑ ";
        };
        return Map.of(
                "hazard",
                box + "**" + hazard.code() + "** " + plain(hazard.message()),
                "facts",
                facts(hazard, revision));
    }

    private static List<String> facts(ReviewedHazard hazard, ReviewedRevision revision) {
        List<String> facts = new ArrayList<>();
        HazardLock lock = hazard.lock();
        if (lock != null) {
            facts.add(plain(lock.mode()) + ": " + plain(lock.words()));
        }
        for (Impact impact : hazard.impact()) {
            facts.add(code(impact.table()) + ": " + plain(impact.words()));
        }
        String reason = hazard.reason();
        if (reason != null) {
            facts.add("accepted: " + plain(reason));
        }
        String state = switch (hazard.box()) {
            case OPEN ->
                hazard.headerLine() == null ? "not in the header of the file, so that nobody was asked: " : "to tick: ";
            case VOID -> "ticked for SQL that is no longer there: ";
            case NONE, TICKED, ACCEPTED -> "";
        };
        facts.add(state + place(hazard, revision));
        return facts;
    }

    private static String place(ReviewedHazard hazard, ReviewedRevision revision) {
        boolean ofHeader = hazard.box().isWaiting() && hazard.headerLine() != null || hazard.statementLine() == null;
        Integer line = ofHeader ? hazard.headerLine() : hazard.statementLine();
        String file = ofHeader ? revision.file() : revision.file(hazard.statementFile());
        return code(file + (line == null ? "" : ":" + line));
    }

    /** What there is to say of a revision. */
    static List<String> lines(ReviewedRevision revision) {
        List<String> lines = new ArrayList<>();
        revision.message().lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> lines.add(plain(line)));
        lines.add(code(revision.file()));
        String parents = revision.parents().stream().map(MarkdownText::code).collect(Collectors.joining(" and "));
        lines.add(
                revision.parents().isEmpty()
                        ? "the first of its line"
                        : (revision.isMerge() ? "joins " : "after ") + parents);
        lines.add("proof: " + plain(revision.proof().words()));
        revision.proof().details().forEach(line -> lines.add(code(line)));
        lines.add("way back: " + wayBack(revision));
        for (ReviewedTodo todo : revision.todos()) {
            lines.add("⛔ to complete: " + code(revision.file(todo.file()) + ":" + todo.line()) + " "
                    + plain(todo.text()));
        }
        return lines;
    }

    private static String wayBack(ReviewedRevision revision) {
        // What a message adds behind a semicolon stands with the hazards of the file.
        String costs = revision.costsOfGoingBack().stream()
                .map(cost -> plain(cost.split(";", 2)[0]))
                .collect(Collectors.joining("; "));
        return switch (revision.wayBack().kind()) {
            case NOTHING_TO_UNDO -> "nothing to undo";
            case POSSIBLE, LOSES_DATA -> costs.isEmpty() ? "yes" : "yes; " + costs;
            case NONE -> "⚠️ none, the downgrade section is empty";
        };
    }
}
