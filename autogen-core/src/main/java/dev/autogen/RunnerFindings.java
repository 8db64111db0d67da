package dev.autogen;

import dev.autogen.format.MigrationFormat;
import dev.autogen.format.Runner;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What a branch does to files that another runner will not take. */
final class RunnerFindings {

    private final String base;

    private final Runner runner;

    private final Function<Path, String> shown;

    private RunnerFindings(String base, Runner runner, Function<Path, String> shown) {
        this.base = base;
        this.runner = runner;
        this.shown = shown;
    }

    /** @param added the ids of the revisions that the branch adds */
    static List<Finding> of(
            String base,
            BranchFiles.Difference difference,
            Set<String> added,
            MigrationFormat format,
            Function<Path, String> shown) {
        RunnerFindings findings = new RunnerFindings(base, Objects.requireNonNull(format.runner(), "runner"), shown);
        List<Finding> found = new ArrayList<>();
        difference.renamed().forEach(file -> found.add(findings.renamed(file)));
        if (format.checksumsWholeFiles()) {
            difference.reworded().forEach(file -> found.add(findings.reworded(file)));
        }
        if (format.refusesLateFiles() && difference.merged() != null) {
            found.addAll(findings.late(difference.merged(), added));
        }
        return found;
    }

    private Finding renamed(MigrationFile file) {
        return new Finding(
                "renamed-revision",
                shown.apply(file.path()) + " has another name on " + base + ", by which " + runner.name()
                        + " knows what it has applied.",
                List.of("Databases that have applied it will refuse it, or run it a second time."),
                "Give it the name that it has on " + base + ".");
    }

    private Finding reworded(MigrationFile file) {
        return new Finding(
                "changed-revision",
                shown.apply(file.path()) + " is on " + base
                        + " already, and this branch changes its comments or boxes.",
                List.of(runner.name() + " compares checksums of whole files: databases that have applied it will"
                        + " refuse it."),
                ReviewSelection.checkout(base, file, shown));
    }

    /** Of those before what is there already. */
    private List<Finding> late(List<Revision> merged, Set<String> added) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            List<String> later = merged.subList(i + 1, merged.size()).stream()
                    .map(Revision::id)
                    .filter(id -> !added.contains(id))
                    .toList();
            if (added.contains(merged.get(i).id()) && !later.isEmpty()) {
                String id = merged.get(i).id();
                String last = later.get(later.size() - 1);
                found.add(new Finding(
                        "late-revision",
                        "Version " + id + " of this branch comes before " + last + ", which is on " + base + ".",
                        List.of(runner.name() + " refuses it in databases that have applied " + last
                                + ", unless it is told to run versions out of order."),
                        "git merge " + base + "\nThen delete the files of " + id
                                + ", and generate it again: it gets the next version."));
            }
        }
        return found;
    }
}
