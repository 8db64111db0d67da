package dev.autogen.cli;

import dev.autogen.RunOptions;
import dev.autogen.migrate.InDoubt;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a run by which somebody decides what Autogen does not decide alone, and whether it is run at all. */
final class RunChoices {

    @Option(
            names = "--dry-run",
            description = "Show what would run, with transactions, locks and hazards, instead of running it.")
    private boolean dryRun;

    @Option(
            names = "--accept-changes",
            paramLabel = "IDS",
            split = ",",
            description =
                    "Take the files of these applied revisions as they are now, although they have changed since.")
    private Set<String> acceptedChanges = new LinkedHashSet<>();

    @Option(
            names = "--in-doubt",
            paramLabel = "rerun|skip",
            description = "What to do with a statement outside a transaction that a lost connection left in doubt.")
    private @Nullable Answer inDoubt;

    /** What somebody found who looked; the names are what users type. */
    enum Answer {
        rerun,
        skip
    }

    boolean isDryRun() {
        return dryRun;
    }

    RunOptions options(Set<String> acceptedHazards) {
        return new RunOptions(acceptedHazards, acceptedChanges, inDoubt());
    }

    private InDoubt inDoubt() {
        if (inDoubt == null) {
            return InDoubt.REFUSE;
        }
        return switch (inDoubt) {
            case rerun -> InDoubt.RERUN;
            case skip -> InDoubt.SKIP;
        };
    }
}
