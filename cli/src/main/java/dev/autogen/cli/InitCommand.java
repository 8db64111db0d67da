package dev.autogen.cli;

import dev.autogen.NewProject;
import dev.autogen.ProjectSurvey;
import dev.autogen.cli.FoundApplication.ApplicationView;
import dev.autogen.config.Application;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
            "Writes autogen.properties with every setting as a comment. What it finds in the folder is told, and found again",
            "by every command: the build, the class path, the database and the mapping of the application.",
            "",
            "Examples:",
            "  autogen init",
            "  autogen init db/migrations"
        })
final class InitCommand implements Callable<Integer> {

    /** What was written, and what was found. */
    record InitView(List<String> written, ApplicationView application, List<String> entityPackages) {}

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The migration directory (default: migrations, or where the application looks for them).")
    private @Nullable Path directory;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Path working = root.surroundings().workingDirectory();
        Settings settings = root.settings();
        Application.Runner runner = runner(settings);
        if (runner != null) {
            settings = root.settingsInFormat(runner.format());
        }
        ProjectSurvey survey = ProjectSurvey.of(settings);
        Path migrations = migrations(settings, working, runner);
        List<String> written = new NewProject(root.options().settingsFile(working), migrations)
                .write(survey, format(settings, runner)).stream()
                        .map(root::shown)
                        .toList();
        if (root.isJson()) {
            root.report(
                    new InitView(written, FoundApplication.view(survey.application(), root), survey.entityPackages()));
        }
        written.forEach(console::result);
        found(survey, console, root);
        if (runner != null) {
            console.note("It has " + title(runner) + " (" + root.relative(runner.evidence())
                    + "), which goes on running the migrations: format = " + runner.format()
                    + ". To leave it for Autogen's own runner: format = autogen, and `autogen adopt`.");
        }
        database(survey.application(), console);
        boolean packed = migrations == null && runner == null;
        console.note(console.errStyle().good("→ ")
                + (packed ? "autogen upgrade" : "autogen revision --autogenerate -m \"first revision\""));
        return ExitCode.DONE;
    }

    /** Null where others have them: a runner, or the archive of an application, whose migrations a folder here would hide. */
    private @Nullable Path migrations(Settings settings, Path working, Application.@Nullable Runner runner) {
        if (directory != null) {
            return working.resolve(directory);
        }
        if (runner != null) {
            return null;
        }
        Path usual = settings.newFilesDirectory();
        if (usual.startsWith(working)) {
            return usual;
        }
        Application application = settings.application();
        boolean found =
                application.values().stream().anyMatch(value -> value.key().equals(Setting.MIGRATIONS.key()));
        return found && !usual.startsWith(application.folder()) ? null : working.resolve(Setting.MIGRATIONS.key());
    }

    /** Null also where somebody has said the format already. */
    private static Application.@Nullable Runner runner(Settings settings) {
        return settings.origins().containsKey(Setting.FORMAT)
                ? null
                : settings.application().runner();
    }

    private static @Nullable String format(Settings settings, Application.@Nullable Runner runner) {
        return runner == null && !settings.files().format().format().isOfAnotherRunner()
                ? null
                : settings.files().format().format().name().toLowerCase(Locale.ROOT);
    }

    private static String title(Application.Runner runner) {
        return runner.format().equals("flyway") ? "Flyway" : "Liquibase";
    }

    private static void found(ProjectSurvey survey, Console console, AutogenCommand root) {
        if (!survey.application().isKnown()) {
            console.note("No build file and no Spring Boot jar here: name the classes with the setting classpath.");
        }
        FoundApplication.lines(survey.application(), root::relative).forEach(console::note);
        if (!survey.entityPackages().isEmpty()) {
            console.note("Found entities in " + String.join(", ", survey.entityPackages()) + ".");
        }
    }

    /** A variable of this shell is no setting of the project. */
    private static void database(Application application, Console console) {
        boolean named =
                application.values().stream().anyMatch(value -> value.key().equals(Setting.URL.key()));
        if (!named) {
            console.note("Name the database in the settings: url = jdbc:postgresql://HOST/DATABASE, or url = embedded");
        }
    }
}
