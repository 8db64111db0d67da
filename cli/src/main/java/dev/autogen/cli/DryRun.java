package dev.autogen.cli;

import dev.autogen.revision.RevisionStep;
import java.util.List;

/** Tells what a run would do. */
final class DryRun {

    private DryRun() {}

    static void print(AutogenCommand root, List<RevisionStep> steps) {
        Console console = root.console();
        if (root.isJson()) {
            root.report(RunViews.steps(steps));
        } else {
            steps.forEach(step -> console.result(RunPrinter.line(step, console.outStyle())));
        }
        console.note(steps.isEmpty() ? "Nothing to do." : "Nothing was run.");
    }
}
