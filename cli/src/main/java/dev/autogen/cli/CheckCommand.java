package dev.autogen.cli;

import dev.autogen.CheckResult;
import dev.autogen.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code autogen check}. */
@Command(
        name = "check",
        description = "Check that entities, migrations and database agree; for CI.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Looks for several heads, unticked hazards, files to complete, a database that is not at the head, and entity changes that no",
            "revision makes. Exit code 3 when it found something.",
            "",
            "Example:",
            "  autogen check"
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        CheckResult result = root.autogen().check();
        if (console.isVerbose()) {
            result.comparisonTimings().map(TimingLines::of).orElse(List.of()).forEach(console::note);
        }
        List<Finding> findings = result.findings();
        if (root.isJson()) {
            root.report(RunViews.check(result, root::relative));
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCES_FOUND;
        }
        if (findings.isEmpty()) {
            console.note(console.errStyle().good("No new upgrade operations detected.")
                    + " Entities, migrations and database agree.");
            return ExitCode.DONE;
        }
        Style style = console.outStyle();
        for (Finding finding : findings) {
            console.result(style.error("✗ ") + root.relative(finding.message()));
            finding.details().forEach(detail -> console.result("    " + root.relative(detail)));
            finding.nextStep().lines().forEach(line -> console.result("  " + style.good("→ ") + line));
        }
        return ExitCode.DIFFERENCES_FOUND;
    }
}
