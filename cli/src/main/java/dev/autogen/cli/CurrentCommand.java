package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.DatabasePosition;
import dev.autogen.revision.MigrationDirectory;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code autogen current}. */
@Command(
        name = "current",
        description = "Show the revisions the database stands at.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  autogen current",
            "  autogen current --check-heads    (fails unless everything is applied; for scripts)"
        })
final class CurrentCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Option(names = "--check-heads", description = "Fail unless the database is on all head revisions.")
    private boolean checkHeads;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Autogen autogen = root.autogen();
        MigrationDirectory migrations = autogen.migrationsSoFar();
        DatabasePosition position = autogen.position(migrations);
        if (checkHeads) {
            position.checkHeads(migrations.graph());
        }
        RevisionMarks marks = RevisionMarks.of(migrations.graph(), position);
        if (root.isJson()) {
            root.report(new RevisionViews(migrations, marks, root::shown).current(position));
            return ExitCode.DONE;
        }
        root.list(migrations, marks, position.current());
        position.unknown()
                .forEach(id -> console.result(
                        console.outStyle().id(id) + "  " + console.outStyle().error("(no migration file has it)")));
        console.unfinished(position.unfinished());
        if (position.rows().isEmpty()) {
            console.note("No revision is applied.");
        }
        int pending = position.pending().size();
        if (pending > 0) {
            console.note(Changes.count(pending, "revision") + " not applied. → "
                    + (position.runner() == null ? "autogen upgrade" : position.upgradeCommand("head")));
        }
        return ExitCode.DONE;
    }
}
