package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationFile;
import java.util.List;

/** Has every revision that does something a way back? */
final class WayBackExamination implements Examination {

    @Override
    public String subject() {
        return "downgrades";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.files());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        List<String> without = evidence.files().get().files().stream()
                .filter(file -> !file.upgrade().text().isBlank()
                        && file.downgrade().text().isBlank()
                        && (evidence.otherRunner() == null || !file.header().isEmpty()))
                .map(file -> line(file, evidence))
                .toList();
        if (without.isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(
                "no-way-back",
                Findings.count(without.size(), "revision") + (without.size() == 1 ? " has" : " have")
                        + " an upgrade and an empty downgrade: going back would move the version row and leave the"
                        + " schema.",
                Findings.limited(without),
                "Write the way back below the line `-- autogen downgrade`, or a comment that says why there is none."));
    }

    private static String line(MigrationFile file, Evidence evidence) {
        return evidence.shown(file.path(Direction.DOWNGRADE)) + ":"
                + file.downgrade().firstLine() + "  " + file.revision().title();
    }
}
