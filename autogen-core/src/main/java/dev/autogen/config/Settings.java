package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, checked.
 *
 * @param url a JDBC URL of PostgreSQL, or {@value #EMBEDDED}, or null when no database is needed
 * @param schemas to compare besides the default schema and those the entities name
 * @param migrations folders of migration files, at least one; new files go to the first
 * @param entities where the entities are
 * @param versionTable and its log table, and their schema, null for the default schema
 * @param revisionIdWidth digits of sequential ids, or null for random ids
 * @param projectDirectory the folder of the settings file, else the working directory; {@code .autogen} lies in it
 */
public record Settings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        List<String> schemas,
        List<Path> migrations,
        Entities entities,
        String versionTable,
        String logTable,
        @Nullable String versionTableSchema,
        @Nullable Integer revisionIdWidth,
        Duration lockTimeout,
        int lockAttempts,
        Duration statementTimeout,
        Duration runLockTimeout,
        Path projectDirectory) {

    /** The URL that stands for a server of Autogen's own. */
    public static final String EMBEDDED = "embedded";

    /**
     * Where the entities are.
     *
     * @param classpath class folders and jars
     * @param packages to look in, or empty for all of the class path
     * @param mappingFiles paths, or names of class path resources
     * @param hibernate settings that go to Hibernate as they are
     */
    public record Entities(
            List<Path> classpath,
            List<String> packages,
            @Nullable String persistenceUnit,
            @Nullable Path hibernateConfig,
            List<String> mappingFiles,
            Map<String, String> hibernate) {

        public Entities {
            classpath = List.copyOf(classpath);
            packages = List.copyOf(packages);
            mappingFiles = List.copyOf(mappingFiles);
            hibernate = Map.copyOf(hibernate);
        }
    }

    public Settings {
        schemas = List.copyOf(schemas);
        migrations = List.copyOf(migrations);
        requireNonNull(entities, "entities");
        requireNonNull(versionTable, "versionTable");
        requireNonNull(logTable, "logTable");
        requireNonNull(lockTimeout, "lockTimeout");
        requireNonNull(statementTimeout, "statementTimeout");
        requireNonNull(runLockTimeout, "runLockTimeout");
        requireNonNull(projectDirectory, "projectDirectory");
    }

    /** The same settings for another database. */
    public Settings withDatabase(String newUrl, @Nullable String newUser, @Nullable String newPassword) {
        return new Settings(
                newUrl,
                newUser,
                newPassword,
                schemas,
                migrations,
                entities,
                versionTable,
                logTable,
                versionTableSchema,
                revisionIdWidth,
                lockTimeout,
                lockAttempts,
                statementTimeout,
                runLockTimeout,
                projectDirectory);
    }

    public Optional<String> databaseUrl() {
        return Optional.ofNullable(url);
    }

    public boolean isEmbedded() {
        return EMBEDDED.equals(url);
    }

    /** The folder of migration files that new ones are written to. */
    public Path newFilesDirectory() {
        return migrations.get(0);
    }

    /** The password never appears where settings are printed. */
    @Override
    public String toString() {
        return "Settings[url=" + url + ", user=" + user + ", migrations=" + migrations + ", entities=" + entities + "]";
    }
}
