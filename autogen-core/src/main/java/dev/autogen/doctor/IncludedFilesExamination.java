package dev.autogen.doctor;

import dev.autogen.Finding;
import java.util.List;

/** Does another runner come to run each of the files? */
final class IncludedFilesExamination implements Examination {

    @Override
    public String subject() {
        return "files that are run";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.files());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        List<String> left = evidence.files().get().files().stream()
                .flatMap(file -> evidence.format().notRun(file.path()).stream()
                        .map(why -> evidence.shown(file.path()) + ": " + why))
                .toList();
        return left.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        "not-included",
                        Findings.count(left.size(), "file") + (left.size() == 1 ? " is" : " are")
                                + " not run: no master changelog includes " + (left.size() == 1 ? "it." : "them."),
                        Findings.limited(left),
                        "Include what is to be run, or delete it."));
    }
}
