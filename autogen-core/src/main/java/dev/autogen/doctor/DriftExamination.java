package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.compare.Drift;
import dev.autogen.compare.Drift.Moved;
import dev.autogen.report.ChangeLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Has somebody changed the database by hand? */
final class DriftExamination implements Examination {

    /** What Flyway's repeatable migrations make. */
    private static final List<String> REPEATED = List.of(
            "view ", "materialized view ", "function ", "procedure ", "aggregate ", "trigger ", "rule ", "policy ");

    @Override
    public String subject() {
        return "drift";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.database(), evidence.graph(), evidence.throwaway(), evidence.drift());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        Drift drift = evidence.drift().get();
        String heads = evidence.graph().get().heads().size() > 1 ? "heads" : "head";
        List<Finding> findings = new ArrayList<>();
        add(findings, byHand(drift, heads, evidence));
        add(findings, byHandBeforeTheRevision(drift, heads));
        add(findings, byHandAndInTheEntities(drift, heads));
        return findings;
    }

    /** @param finding whose details are the differences, none when there are none */
    static void add(List<Finding> findings, Finding finding) {
        if (!finding.details().isEmpty()) {
            findings.add(finding);
        }
    }

    /** What only such files make cannot be told from what somebody made by hand. */
    private static boolean isRepeated(ChangeLine line, Evidence evidence) {
        return line.sign() == ChangeLine.Sign.ADDED
                && REPEATED.stream().anyMatch(line.text()::startsWith)
                && evidence.files().get().notes().stream().anyMatch(note -> note.contains("it is repeatable"));
    }

    private static Finding byHand(Drift drift, String heads, Evidence evidence) {
        List<ChangeLine> lines = drift.lines(Moved.DATABASE).stream()
                .filter(line -> drift.withEntities() || !isWholeTable(line))
                .filter(line -> !isRepeated(line, evidence))
                .toList();
        boolean upToDate = drift.pending().isEmpty();
        return new Finding(
                "changed-by-hand",
                "The database was changed by hand: " + Findings.count(lines.size(), "difference")
                        + " that no revision makes, and no entity asks for.",
                details(
                        lines,
                        "to undo it: the statements that the command prints",
                        "to keep it: write it into a revision (autogen revision -m \"what was done by hand\"), and record that"
                                + " here with autogen stamp",
                        lines.stream().anyMatch(DriftExamination::isWholeTable)
                                ? "a table that is somebody else's: exclude it in the settings, or the next revision will"
                                        + " drop it"
                                : ""),
                (upToDate ? "" : "autogen upgrade " + heads + "\n")
                        + "autogen diff --from database --to migrations --sql");
    }

    /** It may be somebody else's, which is nobody's trouble unless a revision would drop it. */
    private static boolean isWholeTable(ChangeLine line) {
        return line.sign() == ChangeLine.Sign.ADDED
                && (line.text().startsWith("table ") || line.text().startsWith("sequence "));
    }

    private static Finding byHandBeforeTheRevision(Drift drift, String heads) {
        Set<Moved> done = EnumSet.of(Moved.DATABASE_AND_REVISION, Moved.EVERYWHERE);
        List<ChangeLine> lines =
                done.stream().flatMap(moved -> drift.lines(moved).stream()).toList();
        boolean nothingElse = drift.differences().stream().allMatch(difference -> done.contains(difference.moved()));
        return new Finding(
                "applied-by-hand",
                "What revisions not yet applied do was done by hand in the database already: they would do it again, and may"
                        + " fail.",
                nothingElse
                        ? details(lines, "the schema is what they make; if they change data, do that first")
                        : details(lines, "undo it by hand first"),
                "autogen " + (nothingElse ? "stamp " : "upgrade ") + heads);
    }

    private static Finding byHandAndInTheEntities(Drift drift, String heads) {
        boolean upToDate = drift.pending().isEmpty();
        boolean nothingElse = drift.lines(Moved.ENTITIES).isEmpty();
        String revision = "autogen revision --autogenerate -m \"what was done by hand\"";
        String commands = nothingElse
                ? "autogen upgrade " + heads + " --url embedded\n" + revision + " --url embedded\nautogen stamp "
                        + heads
                : revision + "\nautogen upgrade " + heads;
        return new Finding(
                "by-hand-without-revision",
                "The database was changed by hand to what the entities ask for, and no revision does it: no other database"
                        + " will get it.",
                details(
                        drift.lines(Moved.DATABASE_AND_ENTITIES),
                        nothingElse
                                ? "the revision is written against a database of Autogen's own, and recorded here"
                                : "the entities ask for more besides: undo it by hand first, so that a revision does it all"),
                (upToDate ? "" : "autogen upgrade " + heads + "\n") + commands);
    }

    /** Nothing where there are no differences. */
    static List<String> details(List<ChangeLine> lines, String... advice) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Findings.limited(ChangeLine.aligned(lines)).stream(),
                        Stream.of(advice).filter(text -> !text.isEmpty()))
                .toList();
    }
}
