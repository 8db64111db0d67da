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
import java.util.function.UnaryOperator;

/** A review for the terminal. */
final class ReviewText {

    /** What every terminal has. */
    static final int TERMINAL = 80;

    static final int ENDLESS = Integer.MAX_VALUE;

    private final Review review;

    private final Style style;

    private final int length;

    private final StringBuilder text = new StringBuilder();

    /** @param length of the longest line, as far as words allow it */
    ReviewText(Review review, Style style, int length) {
        this.review = review;
        this.style = style;
        this.length = length;
    }

    String text() {
        verdict();
        String server = review.server();
        broken(
                "",
                review.subject().words() + (server == null ? "" : ", run on " + server + " for this review"),
                style::faint);
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
            review.notes().forEach(note -> broken("", "note: " + shown(note), style::faint));
        }
        return text.toString();
    }

    private void verdict() {
        String words = shown(review.verdict().words());
        Outcome outcome = review.verdict().outcome();
        UnaryOperator<String> colour = switch (outcome) {
            case NOTHING_TO_REVIEW -> style::strong;
            case SAFE_TO_MERGE -> style::good;
            case NEEDS_A_DECISION -> style::warning;
            case MUST_NOT_BE_MERGED -> style::error;
        };
        broken("", words, colour);
    }

    private void answer(Answer answer) {
        int width = review.answers().stream()
                .mapToInt(one -> one.question().words().length())
                .max()
                .orElse(0);
        String question = answer.question().words();
        String words = shown(answer.text());
        UnaryOperator<String> colour = switch (answer.tone()) {
            case GOOD -> style::added;
            case LOOK -> UnaryOperator.identity();
            case BAD -> style::warning;
            case UNKNOWN -> style::changed;
        };
        String gap = " ".repeat(width - question.length() + 2);
        broken("  " + question + gap, words, colour, "  " + style.strong(question) + gap);
    }

    private void finding(Finding finding) {
        line("");
        broken("✗ ", shown(finding.message()), UnaryOperator.identity(), style.error("✗ "));
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
        String code = hazard.code().name();
        broken(
                "      " + code + " ",
                shown(hazard.message()),
                UnaryOperator.identity(),
                "  " + box + style.id(code) + " ");
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
        broken("            ", shown(words), style::faint);
    }

    private void revision(int number, ReviewedRevision revision) {
        line("");
        line(number + ". " + style.id(revision.id()) + "  " + shown(revision.title()));
        line("   " + style.faint(shown(revision.file())));
        UnaryOperator<String> colour = revision.proof().state().isGood() ? UnaryOperator.identity() : style::changed;
        broken("   proof: ", shown(revision.proof().words()), colour);
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
        String origin = change.origin() == null ? "" : shown(change.origin());
        // 5 for what is before the two.
        if (!origin.isEmpty() && 5 + words.length() + origin.length() > length) {
            line("   " + coloured);
            line("     " + style.faint(origin));
        } else {
            line("   " + coloured + (origin.isEmpty() ? "" : "  " + style.faint(origin)));
        }
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

    private void broken(String indent, String words, UnaryOperator<String> colour) {
        broken(indent, words, colour, indent);
    }

    /** Breaks between words, and lets the lines that follow begin below the first word. */
    private void broken(String indent, String words, UnaryOperator<String> colour, String start) {
        String begin = start;
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > length) {
                line(begin + colour.apply(line.toString()));
                begin = " ".repeat(indent.length());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(begin + colour.apply(line.toString()));
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
