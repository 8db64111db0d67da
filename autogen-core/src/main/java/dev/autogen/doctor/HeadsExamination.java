package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Do the files end in one revision? */
final class HeadsExamination implements Examination {

    @Override
    public String subject() {
        return "heads";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.graph());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        List<Revision> heads = evidence.graph().get().heads();
        if (heads.size() < 2) {
            return List.of();
        }
        List<String> details = new ArrayList<>();
        for (Revision head : heads) {
            details.add(Findings.line(head) + "  ("
                    + evidence.shown(evidence.files().get().fileOf(head).path()) + ", after "
                    + (head.parents().isEmpty() ? "nothing" : String.join(" and ", head.parents())) + ")");
        }
        return List.of(new Finding(
                "multiple-heads",
                "Multiple heads are present: " + heads.size() + " revisions that no other follows.",
                Findings.limited(details),
                "autogen merge -m \"merge " + heads.stream().map(Revision::id).collect(Collectors.joining(" and "))
                        + "\""));
    }
}
