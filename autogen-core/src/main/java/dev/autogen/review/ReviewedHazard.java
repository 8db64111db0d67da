package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hazard of an upgrade, with what a reviewer needs to decide.
 *
 * @param message one line with the names of the objects, without code and title
 * @param tables that it is about, as messages show them
 * @param lock null where no lock is behind it
 * @param statementFile the other file of the revision that the statement stands in, as the review shows it; null for the first
 * @param statementLine the line of the file on which the statement starts; null where it is not known
 * @param headerLine the line of the header that says it; null where none does
 * @param measured whether it was seen when the statement ran; such as those of SQL that was written by hand
 * @param reason why it is accepted; null where it is not
 * @param impact of its tables, where a database was asked
 */
public record ReviewedHazard(
        HazardCode code,
        String message,
        List<String> tables,
        @Nullable HazardLock lock,
        @Nullable String statementFile,
        @Nullable Integer statementLine,
        @Nullable Integer headerLine,
        boolean measured,
        BoxState box,
        @Nullable String reason,
        List<Impact> impact) {

    public ReviewedHazard {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        tables = List.copyOf(tables);
        requireNonNull(box, "box");
        impact = List.copyOf(impact);
    }

    ReviewedHazard withImpact(List<Impact> known) {
        return new ReviewedHazard(
                code, message, tables, lock, statementFile, statementLine, headerLine, measured, box, reason, known);
    }

    public Severity severity() {
        return code.severity();
    }

    public Decision decision() {
        return Decision.of(code);
    }

    /** Whether somebody has to decide: a box that waits, or something to look at that nobody has accepted. */
    public boolean needsDecision() {
        return box.isWaiting() || (severity() == Severity.CAUTION && box == BoxState.NONE);
    }
}
