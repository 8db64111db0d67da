package dev.autogen.acceptance;

import dev.autogen.diff.Change;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.Plan;
import dev.autogen.plan.SectionText;
import java.util.List;
import java.util.stream.Collectors;

/** What came out of a case, as {@code expected.sql} holds it. */
record CaseResult(List<Change> changes, Plan upgrade, Plan downgrade) {

    static final String CHANGES = "-- changes: ";

    CaseResult {
        changes = List.copyOf(changes);
    }

    String text() {
        return CHANGES
                + changes.stream()
                        .map(change -> change.getClass().getSimpleName())
                        .collect(Collectors.joining(" "))
                + "\n" + section("upgrade", upgrade) + section("downgrade", downgrade);
    }

    private static String section(String name, Plan plan) {
        return "\n-- autogen " + name + "\n"
                + plan.obstacles().stream()
                        .map(obstacle -> "-- obstacle: " + obstacle + "\n")
                        .collect(Collectors.joining())
                + plan.hazards().stream().map(CaseResult::line).collect(Collectors.joining())
                + (plan.isEmpty() || !plan.obstacles().isEmpty() ? "" : "\n" + SectionText.of(plan));
    }

    private static String line(Hazard hazard) {
        return "--   " + (hazard.needsConsent() ? "[ ] " : "    ") + hazard.code() + " "
                + hazard.code().title() + ": " + hazard.message() + "\n";
    }
}
