package dev.autogen;

import dev.autogen.config.Application;
import dev.autogen.config.Setting;
import dev.autogen.config.SettingsTemplate;
import dev.autogen.revision.MigrationDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets Autogen up in the folder of an application: a settings file and a migration directory. */
public final class NewProject {

    private static final String README = """
            # Migrations

            Each `.sql` file is one revision of the database: what it changes, how to go back, what a reviewer must know.

                autogen revision --autogenerate -m "what you changed"    writes the next one from the entities
                autogen upgrade                                          runs those that the database does not have yet
                autogen history --graph                                  shows how they follow each other

            Commit them. A file that has been applied somewhere is not edited any more.
            """;

    private final Path settingsFile;

    private final @Nullable Path migrations;

    /**
     * @param settingsFile where the settings go
     * @param migrations where the migration files go; null where another runner or the archive of an
     *     application has them already
     */
    public NewProject(Path settingsFile, @Nullable Path migrations) {
        this.settingsFile = settingsFile.toAbsolutePath().normalize();
        this.migrations =
                migrations == null ? null : migrations.toAbsolutePath().normalize();
    }

    /**
     * Writes both, or nothing where something is there already. Where the files are elsewhere, only the settings.
     *
     * @param format in which files revisions lie; null for Autogen's own
     * @return the files written
     */
    public List<Path> write(ProjectSurvey survey, @Nullable String format) {
        if (Files.exists(settingsFile)) {
            throw new AutogenException(
                    "file-exists",
                    "File " + settingsFile + " already exists",
                    "The project is set up already; `autogen --config OTHER.properties init` sets up another one.");
        }
        Path folder = migrations;
        if (format != null || folder == null) {
            return List.of(MigrationDirectory.write(settingsFile, settings(survey, format)));
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new AutogenException(
                    "directory-not-empty",
                    "Directory " + folder + " already exists and is not empty",
                    "Name another one: autogen init DIR");
        }
        return List.of(
                MigrationDirectory.write(settingsFile, settings(survey, null)),
                MigrationDirectory.write(folder.resolve("README.md"), README));
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", "Cannot read " + folder + ": " + e.getMessage(), "Check its permissions.", e);
        }
    }

    /** What the application says itself stays there, where it is changed: nothing of it is copied. */
    private String settings(ProjectSurvey survey, @Nullable String format) {
        Application application = survey.application();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        if (migrations != null) {
            values.put(Setting.MIGRATIONS, written(migrations));
        }
        if (format != null) {
            values.put(Setting.FORMAT, format);
        }
        if (application.isKnown() && !application.folder().equals(settingsFile.getParent())) {
            values.put(Setting.PROJECT, written(application.folder()));
        }
        return SettingsTemplate.text(values, Map.of(), notes(survey));
    }

    private static List<String> notes(ProjectSurvey survey) {
        List<String> notes = new ArrayList<>();
        Application application = survey.application();
        if (application.isKnown()) {
            String found = Stream.of(application.buildTool(), application.framework())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            notes.add("Found: " + found + ". What is not set here comes from the application's build and its own"
                    + " configuration; `autogen doctor` lists it.");
        }
        if (!survey.entityPackages().isEmpty()) {
            notes.add("Entities were found in " + String.join(", ", survey.entityPackages()) + ".");
        }
        return notes;
    }

    /** Relative to the settings file where it lies below it. */
    private String written(Path path) {
        Path folder = settingsFile.getParent();
        return slashed(folder != null && path.startsWith(folder) ? folder.relativize(path) : path);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
