package dev.autogen;

import dev.autogen.config.Setting;
import dev.autogen.config.SettingsTemplate;
import dev.autogen.revision.MigrationDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private final Path migrations;

    /**
     * @param settingsFile where the settings go
     * @param migrations where the migration files go
     */
    public NewProject(Path settingsFile, Path migrations) {
        this.settingsFile = settingsFile.toAbsolutePath().normalize();
        this.migrations = migrations.toAbsolutePath().normalize();
    }

    /**
     * Writes both, or nothing where something is there already.
     *
     * @return the files written
     */
    public List<Path> write(ProjectSurvey survey) {
        if (Files.exists(settingsFile)) {
            throw new AutogenException(
                    "file-exists",
                    "File " + settingsFile + " already exists",
                    "The project is set up already; `autogen --config OTHER.properties init` sets up another one.");
        }
        if (Files.exists(migrations) && !isEmptyFolder()) {
            throw new AutogenException(
                    "directory-not-empty",
                    "Directory " + migrations + " already exists and is not empty",
                    "Name another one: autogen init DIR");
        }
        return List.of(
                MigrationDirectory.write(settingsFile, settings(survey)),
                MigrationDirectory.write(migrations.resolve("README.md"), README));
    }

    private boolean isEmptyFolder() {
        if (!Files.isDirectory(migrations)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(migrations)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file",
                    "Cannot read " + migrations + ": " + e.getMessage(),
                    "Check its permissions.",
                    e);
        }
    }

    private String settings(ProjectSurvey survey) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.MIGRATIONS, written(migrations));
        if (!survey.classFolders().isEmpty()) {
            values.put(
                    Setting.CLASSPATH,
                    survey.classFolders().stream()
                            .map(NewProject::slashed)
                            .collect(Collectors.joining(File.pathSeparator)));
        }
        String url = survey.databaseUrl();
        if (url != null && url.startsWith("jdbc:postgresql:")) {
            values.put(Setting.URL, url);
            if (survey.databaseUser() != null) {
                values.put(Setting.USER, survey.databaseUser());
            }
        }
        Map<String, String> hibernate = new TreeMap<>();
        if ("Spring Boot".equals(survey.framework())) {
            hibernate.put("hibernate.physical_naming_strategy", "spring");
            hibernate.put("hibernate.implicit_naming_strategy", "spring");
        }
        return SettingsTemplate.text(values, hibernate, notes(survey));
    }

    private static List<String> notes(ProjectSurvey survey) {
        List<String> notes = new ArrayList<>();
        if (!survey.entityPackages().isEmpty()) {
            notes.add("Entities were found in " + String.join(", ", survey.entityPackages()) + ".");
        }
        Path application = survey.applicationFile();
        if (application != null) {
            notes.add("The application itself is configured in " + slashed(application) + ".");
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
