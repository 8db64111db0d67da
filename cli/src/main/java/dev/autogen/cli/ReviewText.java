package dev.autogen.cli;

import dev.autogen.Finding;
import dev.autogen.review.Answer;
import dev.autogen.review.BoxState;
import dev.autogen.review.Decision;
import dev.autogen.review.HazardLock;
import dev.autogen.review.Impact;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedChange;
import dev.autogen.review.ReviewedHazard;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.ReviewedSection;
import dev.autogen.review.TableChanges;
import dev.autogen.review.Verdict.Outcome;
import dev.autogen.schema.ShownText;
import java.util.List;

/** A review for the terminal. */
final class ReviewText {

    private final Review review;

    private final Style style;

    private final StringBuilder text = new StringBuilder();

    ReviewText(Review review, Style style) {
        this.review = review;
        this.style = style;
    }

    String text() {
        line(verdict());
        String server = review.server();
        line(style.faint(review.subject().words() + (server == null ? "" : ", run on " + server + " for this review")));
        if (!review.answers().isEmpty()) {
            line("");
            review.answers().forEach(this::answer);
        }
        review.findings().forEach(this::finding);
        for (Decision decision : Decision.values()) {
            hazards(decision);
        }
        int number = 0;
        for (ReviewedRevision revision : review.revisions()) {
            number++;
            revision(number, revision);
        }
        if (!review.notes().isEmpty()) {
            line("");
            review.notes().forEach(note -> line(style.faint("note: " + shown(note))));
        }
        return text.toString();
    }

    private String verdict() {
        String words = shown(review.verdict().words());
        Outcome outcome = review.verdict().outcome();
        return switch (outcome) {
            case NOTHING_TO_REVIEW -> style.strong(words);
            case SAFE_TO_MERGE -> style.good(words);
            case NEEDS_A_DECISION -> style.warning(words);
            case MUST_NOT_BE_MERGED -> style.error(words);
        };
    }

    private void answer(Answer answer) {
        int width = review.answers().stream()
                .mapToInt(one -> one.question().words().length())
                .max()
                .orElse(0);
        String question = answer.question().words();
        String words = shown(answer.text());
        String coloured = switch (answer.tone()) {
            case GOOD -> style.added(words);
            case LOOK -> words;
            case BAD -> style.warning(words);
            case UNKNOWN -> style.changed(words);
        };
        line("  " + style.strong(question) + " ".repeat(width - question.length()) + "  " + coloured);
    }

    private void finding(Finding finding) {
        line("");
        line(style.error("✗ ") + shown(finding.message()));
        finding.details().forEach(detail -> line("    " + shown(detail)));
        finding.nextStep().lines().forEach(step -> line("  " + style.good("→ ") + shown(step)));
    }

    private void hazards(Decision decision) {
        boolean first = true;
        for (ReviewedRevision revision : review.revisions()) {
            for (ReviewedHazard hazard : revision.hazards()) {
                if (hazard.decision() == decision) {
                    if (first) {
                        line("");
                        line(style.strong(decision.words()));
                        first = false;
                    }
                    hazard(hazard, revision);
                }
            }
        }
    }

    private void hazard(ReviewedHazard hazard, ReviewedRevision revision) {
        String box = switch (hazard.box()) {
            case NONE -> "    ";
            case OPEN, VOID -> style.warning("[ ] ");
            case TICKED, ACCEPTED -> "[x] ";
        };
        line("  " + box + style.id(hazard.code().name()) + " " + shown(hazard.message()));
        HazardLock lock = hazard.lock();
        if (lock != null) {
            detail(lock.mode() + ": " + lock.words());
        }
        for (Impact impact : hazard.impact()) {
            detail(impact.table() + ": " + impact.words());
        }
        if (hazard.reason() != null) {
            detail("accepted: " + hazard.reason());
        }
        if (hazard.box() == BoxState.VOID) {
            detail("ticked for SQL that is no longer there");
        }
        boolean ofHeader = hazard.box().isWaiting() && hazard.headerLine() != null || hazard.statementLine() == null;
        Integer line = ofHeader ? hazard.headerLine() : hazard.statementLine();
        String file = ofHeader ? revision.file() : revision.file(hazard.statementFile());
        detail(file + (line == null ? "" : ":" + line));
    }

    private void detail(String words) {
        line("            " + style.faint(shown(words)));
    }

    private void revision(int number, ReviewedRevision revision) {
        line("");
        line(number + ". " + style.id(revision.id()) + "  " + shown(revision.title()));
        line("   " + style.faint(shown(revision.file())));
        String proof = shown(revision.proof().words());
        line("   proof: " + (revision.proof().state().isGood() ? proof : style.changed(proof)));
        revision.proof().details().forEach(detail -> line("     " + shown(detail)));
        revision.todos()
                .forEach(todo -> line("   " + style.error("to complete: ") + revision.file(todo.file()) + ":"
                        + todo.line() + " " + shown(todo.text())));
        for (TableChanges group : revision.changes()) {
            group.changes().forEach(this::change);
        }
        section("upgrade", revision.upgrade());
        section("downgrade", revision.downgrade());
    }

    private void change(ReviewedChange change) {
        String words = shown(change.words());
        String coloured = switch (change.sign()) {
            case ADDED -> style.added(words);
            case REMOVED -> style.removed(words);
            case CHANGED -> style.changed(words);
        };
        line("   " + coloured + (change.origin() == null ? "" : "  " + style.faint(shown(change.origin()))));
    }

    private void section(String name, ReviewedSection section) {
        if (section.sql().isEmpty()) {
            return;
        }
        line("");
        line("   " + style.faint("-- " + name));
        List<String> lines = new SqlColours(style).apply(section.sql()).lines().toList();
        lines.forEach(sql -> line(("   " + sql).stripTrailing()));
    }

    private static String shown(String words) {
        return ShownText.oneLine(words);
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
