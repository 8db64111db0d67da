package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.Finding;
import dev.autogen.ProjectSurvey;
import dev.autogen.cli.FoundApplication.ApplicationView;
import dev.autogen.config.ConfigurationException;
import dev.autogen.doctor.Diagnosis;
import dev.autogen.doctor.Doctor;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code autogen doctor}. */
@Command(
        name = "doctor",
        description = "Find what is wrong, and print the command that mends it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Looks at the migration files, the database, the entities, the settings and git; the most important comes",
            "first. Changes nothing. Exit code 3 when it found something.",
            "",
            "Example:",
            "  autogen doctor"
        })
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Diagnosis diagnosis = diagnosis(root);
        if (root.isJson()) {
            root.report(RunViews.diagnosis(diagnosis, application(root)));
        } else {
            diagnosis.findings().forEach(finding -> print(finding, console));
        }
        summary(diagnosis, console);
        found(root, console);
        return diagnosis.isHealthy() ? ExitCode.DONE : ExitCode.DIFFERENCES_FOUND;
    }

    private static Diagnosis diagnosis(AutogenCommand root) {
        Path working = root.surroundings().workingDirectory();
        Autogen autogen;
        try {
            autogen = root.autogen();
        } catch (ConfigurationException e) {
            return Doctor.withoutSettings(e);
        }
        return autogen.diagnose(root.throwawayDatabases(), working);
    }

    private static @Nullable ApplicationView application(AutogenCommand root) {
        try {
            return FoundApplication.view(ProjectSurvey.built(root.settings()).application(), root);
        } catch (ConfigurationException e) {
            // A finding already.
            return null;
        }
    }

    private static void found(AutogenCommand root, Console console) {
        Style style = console.errStyle();
        try {
            FoundApplication.lines(ProjectSurvey.built(root.settings()).application(), root::relative)
                    .forEach(line -> console.note(style.faint(line)));
        } catch (ConfigurationException e) {
            // A finding already.
            return;
        }
    }

    private static void print(Finding finding, Console console) {
        Style style = console.outStyle();
        console.finding(style.error("✗ ") + style.strong(finding.message()));
        finding.details().forEach(detail -> console.finding("    " + detail));
        finding.nextStep().lines().forEach(line -> console.finding("  " + style.good("→ ") + line));
        console.finding("");
    }

    /** What was looked at, and what was not. */
    private static void summary(Diagnosis diagnosis, Console console) {
        Style style = console.errStyle();
        int found = diagnosis.findings().size();
        console.note(
                found == 0
                        ? style.good("Nothing wrong.")
                        : Changes.count(found, "finding") + "; mend the first, then run `autogen doctor` again.");
        if (!diagnosis.examined().isEmpty()) {
            console.note(style.faint("looked at: " + String.join(", ", diagnosis.examined())));
        }
        diagnosis.skipped().stream()
                .map(Diagnosis.Skipped::reason)
                .distinct()
                .forEach(reason -> console.note(style.faint("not looked at: "
                        + String.join(
                                ", ",
                                diagnosis.skipped().stream()
                                        .filter(skipped -> skipped.reason().equals(reason))
                                        .map(Diagnosis.Skipped::subject)
                                        .toList())
                        + " (" + reason + ")")));
    }
}
