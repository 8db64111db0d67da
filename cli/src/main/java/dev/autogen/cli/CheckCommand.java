package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.CheckResult;
import dev.autogen.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code autogen check}. */
@Command(
        name = "check",
        description = "Check that entities, migrations and database agree; for CI.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Looks for several heads, unticked hazards, files to complete, files that are not proven or were changed since, a",
            "database that is not at the head, applied files that were changed, and entity changes that no revision makes.",
            "Without a database the entities are held against the migrations, replayed in a throw-away database. On GitHub",
            "Actions findings are shown on the lines of the files. Exit code 3 when it found something.",
            "",
            "Examples:",
            "  autogen check",
            "  autogen check --code-quality gl-code-quality-report.json    (for merge requests on GitLab)"
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Option(
            names = "--code-quality",
            paramLabel = "FILE",
            description = "Write the findings as GitLab's code quality report, too.")
    private @Nullable Path codeQuality;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        CheckResult result = root.autogen().check(root.throwawayDatabases());
        if (console.isVerbose()) {
            result.comparisonTimings().map(TimingLines::of).orElse(List.of()).forEach(console::note);
        }
        List<Finding> findings = result.findings();
        if (codeQuality != null) {
            write(
                    root.surroundings().workingDirectory().resolve(codeQuality),
                    CodeQuality.of(findings, root.surroundings()));
        }
        if (root.isJson()) {
            root.report(RunViews.check(result, root::relative));
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCES_FOUND;
        }
        if (findings.isEmpty()) {
            console.note(console.errStyle().good("No new upgrade operations detected.")
                    + (result.withDatabase()
                            ? " Entities, migrations and database agree."
                            : " Entities and migrations agree; there was no database to look at."));
            return ExitCode.DONE;
        }
        Style style = console.outStyle();
        for (Finding finding : findings) {
            console.finding(style.error("✗ ") + root.relative(finding.message()));
            finding.details().forEach(detail -> console.finding("    " + root.relative(detail)));
            finding.nextStep().lines().forEach(line -> console.finding("  " + style.good("→ ") + line));
        }
        if (GithubAnnotations.runsThere(root.surroundings().environment())) {
            GithubAnnotations.of(findings, root.surroundings()).forEach(console::result);
        }
        return ExitCode.DIFFERENCES_FOUND;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AutogenException(
                    "unwritable-file", file + " cannot be written: " + e.getMessage(), "Check its permissions.", e);
        }
    }
}
