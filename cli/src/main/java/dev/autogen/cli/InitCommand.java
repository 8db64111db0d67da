package dev.autogen.cli;

import dev.autogen.NewProject;
import dev.autogen.ProjectSurvey;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen init}. */
@Command(
        name = "init",
        description = "Set up a project: a settings file and a migration directory.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Writes autogen.properties with what it found in the folder and every other setting as a comment.",
            "",
            "Examples:",
            "  autogen init",
            "  autogen init db/migrations"
        })
final class InitCommand implements Callable<Integer> {

    /** What was written, and what was found. */
    record InitView(
            List<String> written,
            @Nullable String buildTool,
            @Nullable String framework,
            List<String> classFolders,
            List<String> entityPackages,
            @Nullable String applicationFile) {}

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "migrations",
            description = "The migration directory (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("migrations");

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Path working = root.surroundings().workingDirectory();
        ProjectSurvey survey = ProjectSurvey.of(working);
        List<String> written = new NewProject(root.options().settingsFile(working), working.resolve(directory))
                .write(survey).stream().map(root::shown).toList();
        if (root.isJson()) {
            root.report(view(survey, written));
        }
        written.forEach(console::result);
        found(survey, console);
        return ExitCode.DONE;
    }

    private static InitView view(ProjectSurvey survey, List<String> written) {
        return new InitView(
                written,
                survey.buildTool(),
                survey.framework(),
                survey.classFolders().stream().map(Path::toString).toList(),
                survey.entityPackages(),
                survey.applicationFile() == null
                        ? null
                        : survey.applicationFile().toString());
    }

    private static void found(ProjectSurvey survey, Console console) {
        if (survey.buildTool() == null) {
            console.note("No pom.xml and no build.gradle here: name the classes with the setting classpath.");
        } else {
            String framework = survey.framework() == null ? "" : " with " + survey.framework();
            console.note("Found " + survey.buildTool() + framework + ".");
            console.note(
                    survey.entityPackages().isEmpty()
                            ? "No compiled entities yet in "
                                    + survey.classFolders().get(0) + ": compile the application first."
                            : "Found entities in " + String.join(", ", survey.entityPackages()) + ".");
        }
        if (survey.databaseUrl() == null) {
            console.note("Name the database in the settings: url = jdbc:postgresql://HOST/DATABASE, or url = embedded");
        }
        console.note(console.errStyle().good("→ ") + "autogen revision --autogenerate -m \"first revision\"");
    }
}
