package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.Draft;
import dev.autogen.report.MigrationDocument;
import dev.autogen.revision.RevisionRange;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code autogen squash}. */
@Command(
        name = "squash",
        description = "Write one revision that replaces a line of them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The new file has all that the old ones do. A database that has them all records it without running it, one",
            "that has some finishes them first, and an empty one runs only the new file. Delete the old files when every",
            "database is past them.",
            "",
            "Examples:",
            "  autogen squash 1f2e:8bd7 -m \"the first year\"",
            "  autogen squash base:head -m \"everything so far\" --dry-run"
        })
final class SquashCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FROM:TO", description = "The oldest and the newest revision of the line.")
    private String range = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            required = true,
            description = "What the line did.")
    private String message = "";

    @Mixin
    private NewFileOptions file = new NewFileOptions();

    @Option(names = "--dry-run", description = "Print the file instead of writing it.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (!RevisionRange.isRange(range)) {
            throw new ParameterException(
                    spec.commandLine(), "Name the oldest and the newest revision, FROM:TO, instead of '" + range + "'");
        }
        AutogenCommand root = AutogenCommand.of(parent);
        Autogen autogen = root.autogen();
        Console console = root.console();
        Draft draft = autogen.draftSquash(
                RevisionRange.parse(range),
                file.request(message, root.surroundings().workingDirectory()));
        MigrationDocument document = draft.document();
        console.note("Replaces " + Changes.count(document.replaces().size(), "revision") + ": "
                + String.join(", ", document.replaces()) + ".");
        List<String> dataSteps = document.dataSteps();
        if (!dataSteps.isEmpty()) {
            console.warn(Changes.count(dataSteps.size(), "data step")
                    + " to decide on: keep, change or remove each in the file.");
            dataSteps.forEach(step -> console.note("  " + step));
        }
        if (root.isJson()) {
            Path path = dryRun ? draft.path() : autogen.write(draft);
            root.report(RunViews.draft(draft, root.shown(path), !dryRun));
        } else if (dryRun) {
            console.out().print(new SqlColours(console.outStyle()).apply(draft.text()));
        } else {
            console.result(root.shown(autogen.write(draft)));
        }
        return ExitCode.DONE;
    }
}
