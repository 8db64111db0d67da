package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.compare.Drift;
import dev.autogen.compare.Drift.Moved;
import java.util.ArrayList;
import java.util.List;

/** Do entities and revisions ask for the same? */
final class MissingRevisionExamination implements Examination {

    @Override
    public String subject() {
        return "missing revisions";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(
                evidence.database(), evidence.graph(), evidence.throwaway(), evidence.drift(), evidence.entities());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        Drift drift = evidence.drift().get();
        List<Finding> findings = new ArrayList<>();
        DriftExamination.add(
                findings,
                new Finding(
                        "not-in-the-entities",
                        "Revisions not yet applied do what the entities do not ask for: the next revision would undo it.",
                        DriftExamination.details(
                                drift.lines(Moved.REVISION_WITHOUT_ENTITIES),
                                "perhaps the classes were not built since"),
                        "Build the entities anew; if it is no better then, change them, or the revision."));
        String heads = evidence.graph().get().heads().size() > 1 ? "heads" : "head";
        DriftExamination.add(
                findings,
                new Finding(
                        "new-operations",
                        "New upgrade operations detected: the entities ask for what no revision makes.",
                        DriftExamination.details(drift.lines(Moved.ENTITIES)),
                        (drift.pending().isEmpty() ? "" : "autogen upgrade " + heads + "\n")
                                + "autogen revision --autogenerate -m \"what you changed\""));
        return findings;
    }
}
