package dev.autogen.doctor;

import static java.util.Objects.requireNonNull;

import dev.autogen.Finding;
import dev.autogen.format.Runner;
import dev.autogen.format.RunnerHistory.Applied;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Do the history of another runner and the files fit together? */
final class RunnerExamination implements Examination {

    @Override
    public String subject() {
        return "the runner's history";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.runner());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        Runner runner = requireNonNull(evidence.otherRunner(), "runner");
        RunnerState state = evidence.runner().get();
        List<Finding> findings = new ArrayList<>();
        if (!state.condition().failed().isEmpty()) {
            findings.add(failed(runner, state.condition().failed()));
        }
        if (!state.applied().unknown().isEmpty()) {
            findings.add(unknown(runner, state.applied().unknown()));
        }
        if (!state.condition().changed().isEmpty()) {
            findings.add(changed(runner, state.condition().changed(), evidence));
        }
        pending(runner, state.applied(), evidence, findings);
        return findings;
    }

    private static Finding failed(Runner runner, List<String> scripts) {
        return new Finding(
                "failed-migration",
                runner.name() + " has stopped in a migration that failed, and refuses to go on.",
                Findings.limited(scripts),
                "Look what of it is done in the database, and undo it. Then: flyway repair, and " + runner.upgrade());
    }

    private static Finding unknown(Runner runner, List<String> ids) {
        return new Finding(
                "unknown-revision",
                runner.name() + " has applied what no migration file has: " + String.join(", ", Findings.limited(ids))
                        + ".",
                List.of("the database is ahead (another branch, a newer image), or files were deleted"),
                "Get the files from where they were applied.");
    }

    private static Finding changed(Runner runner, List<Path> files, Evidence evidence) {
        return new Finding(
                "changed-after-applied",
                Findings.count(files.size(), "file") + (files.size() == 1 ? " was" : " were") + " changed after "
                        + runner.name() + " applied " + (files.size() == 1 ? "it" : "them") + ", and will be refused.",
                Findings.limited(files.stream().map(evidence::shown).toList()),
                "Bring them back from git, and put the change into a new revision. Where only comments were changed on"
                        + " purpose: flyway repair");
    }

    private static void pending(Runner runner, Applied applied, Evidence evidence, List<Finding> findings) {
        List<Revision> line = evidence.graph().get().revisions();
        List<Revision> pending = line.stream()
                .filter(revision -> !applied.applied().contains(revision.id()))
                .toList();
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            last = applied.applied().contains(line.get(i).id()) ? i : last;
        }
        int newest = last;
        List<String> late = pending.stream()
                .filter(revision -> line.indexOf(revision) < newest)
                .map(Findings::line)
                .toList();
        if (!late.isEmpty() && evidence.format().refusesLateFiles()) {
            findings.add(
                    new Finding(
                            "late-revision",
                            runner.name() + " will refuse " + Findings.count(late.size(), "revision")
                                    + " that come before one it has applied.",
                            Findings.limited(late),
                            "Give them versions behind " + line.get(newest).id()
                                    + ", or let it run versions out of order (outOfOrder=true, and format.out-of-order = true)."));
        } else if (!pending.isEmpty() && applied.unknown().isEmpty()) {
            findings.add(new Finding(
                    "not-up-to-date",
                    "Target database is not up to date: " + Findings.count(pending.size(), "revision")
                            + " behind the files.",
                    Findings.limited(pending.stream().map(Findings::line).toList()),
                    runner.upgrade()));
        }
    }
}
