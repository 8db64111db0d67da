package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen merge}. */
@Command(
        name = "merge",
        description = "Write a revision that joins several heads into one.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  autogen merge -m \"merge invoices and returns\"      (all heads)",
            "  autogen merge -m \"merge two of three\" 8bd7 c04e"
        })
final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(paramLabel = "REVISION", arity = "0..*", description = "The heads to join; all of them when not given.")
    private List<String> revisions = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "merge heads",
            description = "What is merged (default: ${DEFAULT-VALUE}).")
    private String message = "";

    @Mixin
    private PlacementOptions placement = new PlacementOptions();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Autogen autogen = root.autogen();
        Draft draft = autogen.draftMerge(
                placement.request(message, revisions, root.surroundings().workingDirectory()));
        root.console().note("Joins " + String.join(" and ", draft.document().parents()) + ".");
        String written = root.shown(autogen.write(draft));
        if (root.isJson()) {
            root.report(RunViews.draft(draft, written, true));
        } else {
            root.console().result(written);
        }
        return ExitCode.DONE;
    }
}
