package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.Draft;
import dev.autogen.RevisionRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code autogen merge}. */
@Command(
        name = "merge",
        description = "Write a revision that joins all heads into one.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  autogen merge -m \"merge invoices and returns\""})
final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "merge heads",
            description = "What is merged (default: ${DEFAULT-VALUE}).")
    private String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "An id of your own instead of a new one.")
    private @Nullable String revisionId;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Autogen autogen = root.autogen();
        Draft draft = autogen.draftMerge(new RevisionRequest(message, revisionId));
        root.console().note("Joins " + String.join(" and ", draft.document().parents()) + ".");
        root.console().result(root.shown(autogen.write(draft)));
        return ExitCode.DONE;
    }
}
