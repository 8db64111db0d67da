package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.migrate.LogAction;
import dev.autogen.migrate.LogOutcome;
import dev.autogen.migrate.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Was a run interrupted between two statements that cannot share a transaction? */
final class InterruptedRunExamination implements Examination {

    @Override
    public String subject() {
        return "interrupted runs";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.database());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        DatabaseState database = evidence.database().get();
        Map<String, LogRecord> newest = new TreeMap<>();
        database.log().forEach(entry -> newest.put(entry.revision(), entry));
        List<Finding> findings = new ArrayList<>();
        for (LogRecord entry : newest.values()) {
            if (entry.isUnfinished()) {
                findings.add(finding(entry, database));
            }
        }
        return findings;
    }

    private static Finding finding(LogRecord entry, DatabaseState database) {
        List<String> details = new ArrayList<>();
        details.add(entry.statementsDone() + " of " + Findings.count(entry.statements(), "statement") + " done; "
                + Findings.line(entry));
        if (entry.statement() != null) {
            details.add((entry.outcome() == LogOutcome.BEGUN ? "begun, its end not seen: " : "stopped at: ")
                    + entry.statement().lines().findFirst().orElse("").strip());
        }
        if (entry.outcome() == LogOutcome.BEGUN && database.runs().isEmpty()) {
            details.add(
                    "the next run asks the catalogue; where that does not tell, look whether it took effect, and add"
                            + " --in-doubt skip if it did, --in-doubt rerun if it did not");
        }
        if (entry.error() != null) {
            details.add(entry.error().lines().findFirst().orElse("").strip());
        }
        database.runs().forEach(run -> details.add("it may still be at work: " + run));
        String action = entry.action().name().toLowerCase(Locale.ROOT);
        return new Finding(
                "unfinished-revision",
                "The " + action + " of " + entry.revision()
                        + " stopped half-way; the database is between two revisions.",
                details,
                "autogen " + action + " "
                        + Shell.word(entry.action() == LogAction.UPGRADE ? entry.revision() : entry.revision() + "-1"));
    }
}
