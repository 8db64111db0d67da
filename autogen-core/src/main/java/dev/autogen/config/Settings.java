package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, checked.
 *
 * @param database what is worked on
 * @param schemas to compare besides the default schema and those the entities name
 * @param selection what of these schemas is compared
 * @param shadow where databases are made to try something, or null for a server of Autogen's own
 * @param migrations folders of migration files, at least one; new files go to the first
 * @param files how migration files are named and read
 * @param entities where the entities are
 * @param runs how migrations are run
 * @param hooks what is run before and after
 * @param logging what is printed beside results
 * @param projectDirectory the folder of the settings file, else the working directory; {@code .autogen} lies in it
 * @param application what was found about it
 * @param origins where the settings were given that are no secrets
 */
public record Settings(
        Login database,
        List<String> schemas,
        Selection selection,
        @Nullable Login shadow,
        List<Path> migrations,
        FileSettings files,
        Entities entities,
        Runs runs,
        Hooks hooks,
        Logging logging,
        Path projectDirectory,
        Application application,
        Map<Setting, Origin> origins) {

    /** The URL that stands for a server of Autogen's own. */
    public static final String EMBEDDED = "embedded";

    /**
     * What is worked on, and as whom.
     *
     * @param url a JDBC URL of PostgreSQL without user and password, or {@value Settings#EMBEDDED}, or null when no database is
     *     named
     */
    public record Login(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Login[url=" + url + ", user=" + user + "]";
        }
    }

    /**
     * What is compared and what is left alone.
     *
     * @param include of the kinds it speaks of nothing else is compared; empty for everything
     * @param exclude is left alone in any case
     */
    public record Selection(List<ObjectPattern> include, List<ObjectPattern> exclude) {

        public Selection {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }

    /**
     * How migration files are named and read.
     *
     * @param subFolders whether sub-folders belong to the migration directories, or null to do as the names say
     * @param namePattern of new files, not checked
     * @param revisionIdWidth digits of sequential ids, or null for random ids
     * @param prove whether both directions are tried before a file is written
     * @param requireProof whether a revision that is not proven is worth reporting
     * @param templates a folder of templates, not checked, or null for Autogen's own
     * @param online whether generated statements take the forms that keep an application running
     * @param format in which files revisions lie
     */
    public record FileSettings(
            @Nullable Boolean subFolders,
            String namePattern,
            int slugLength,
            ZoneId timeZone,
            @Nullable Integer revisionIdWidth,
            boolean prove,
            boolean requireProof,
            @Nullable Path templates,
            boolean online,
            FormatSettings format) {

        public FileSettings {
            requireNonNull(namePattern, "namePattern");
            requireNonNull(timeZone, "timeZone");
            requireNonNull(format, "format");
        }

        FileSettings withOnline() {
            return new FileSettings(
                    subFolders,
                    namePattern,
                    slugLength,
                    timeZone,
                    revisionIdWidth,
                    prove,
                    requireProof,
                    templates,
                    true,
                    format);
        }
    }

    /** Who runs the files, each with a manner of its own to lay them out. */
    public enum Format {
        AUTOGEN,
        FLYWAY,
        LIQUIBASE,
        PLAIN;

        /** Whether another program runs the revisions and keeps the history. */
        public boolean isOfAnotherRunner() {
            return this == FLYWAY || this == LIQUIBASE;
        }
    }

    /** How versions are made that are numbers. */
    public enum Versions {
        TIMESTAMP,
        SEQUENTIAL
    }

    /**
     * In which files revisions lie.
     *
     * @param versions null to do as the files that are there
     * @param historyTable of the runner, null for its usual name
     * @param changelog Liquibase's master changelog, or null to look for it by its usual name
     */
    public record FormatSettings(
            Format format,
            @Nullable Versions versions,
            @Nullable String historyTable,
            @Nullable Path changelog,
            Flyway flyway) {

        /** Autogen's own. */
        public static final FormatSettings OWN = new FormatSettings(Format.AUTOGEN, null, null, null, Flyway.USUAL);

        public FormatSettings {
            requireNonNull(format, "format");
            requireNonNull(flyway, "flyway");
        }
    }

    /**
     * How Flyway is told to name its files, and to run them.
     *
     * @param suffixes the first is that of new files
     * @param outOfOrder whether it runs versions that come after newer ones
     * @param placeholders their values by their names
     */
    public record Flyway(
            String prefix,
            String undoPrefix,
            String separator,
            List<String> suffixes,
            boolean outOfOrder,
            Map<String, String> placeholders) {

        /** What it does when it is told nothing. */
        public static final Flyway USUAL = new Flyway("V", "U", "__", List.of(".sql"), false, Map.of());

        public Flyway {
            requireNonNull(prefix, "prefix");
            requireNonNull(undoPrefix, "undoPrefix");
            requireNonNull(separator, "separator");
            suffixes = List.copyOf(suffixes);
            placeholders = Map.copyOf(placeholders);
        }
    }

    /**
     * Where the entities are.
     *
     * @param classpathSource where class folders and jars come from
     * @param packages to look in, or empty for all that is the application itself
     * @param mappingFiles paths, or names of class path resources
     * @param hibernate settings that go to Hibernate as they are
     */
    public record Entities(
            ClassPathSource classpathSource,
            List<String> packages,
            @Nullable String persistenceUnit,
            @Nullable Path hibernateConfig,
            List<String> mappingFiles,
            Map<String, String> hibernate) {

        public Entities {
            requireNonNull(classpathSource, "classpathSource");
            packages = List.copyOf(packages);
            mappingFiles = List.copyOf(mappingFiles);
            hibernate = Map.copyOf(hibernate);
        }

        /** Whether there is a class path, and so may be entities; costs nothing. */
        public boolean hasClasspath() {
            return classpathSource.isNamed();
        }

        /** Class folders and jars; the first call may run the application's build. */
        public List<Path> classpath() {
            return classpathSource.entries();
        }

        /** Without the settings of Hibernate, which may be secrets. */
        @Override
        public String toString() {
            return "Entities[classpath=" + classpathSource + ", packages=" + packages + ", persistenceUnit="
                    + persistenceUnit + ", hibernateConfig=" + hibernateConfig + ", mappingFiles=" + mappingFiles + "]";
        }
    }

    /**
     * How migrations are run.
     *
     * @param versionTableSchema the schema of both tables, null for the default schema
     * @param acceptedHazards codes of hazards that need no ticked box, not checked
     */
    public record Runs(
            String versionTable,
            String logTable,
            @Nullable String versionTableSchema,
            Duration lockTimeout,
            int lockAttempts,
            Duration statementTimeout,
            Duration longStatementTimeout,
            Duration runLockTimeout,
            List<String> acceptedHazards) {

        public Runs {
            requireNonNull(versionTable, "versionTable");
            requireNonNull(logTable, "logTable");
            requireNonNull(lockTimeout, "lockTimeout");
            requireNonNull(statementTimeout, "statementTimeout");
            requireNonNull(longStatementTimeout, "longStatementTimeout");
            requireNonNull(runLockTimeout, "runLockTimeout");
            acceptedHazards = List.copyOf(acceptedHazards);
        }
    }

    /** What is run before and after; null for nothing. */
    public record Hooks(
            @Nullable Hook afterWrite,
            @Nullable Hook beforeUpgrade,
            @Nullable Hook beforeDowngrade) {}

    public Settings {
        requireNonNull(database, "database");
        schemas = List.copyOf(schemas);
        requireNonNull(selection, "selection");
        migrations = List.copyOf(migrations);
        requireNonNull(files, "files");
        requireNonNull(entities, "entities");
        requireNonNull(runs, "runs");
        requireNonNull(hooks, "hooks");
        requireNonNull(logging, "logging");
        requireNonNull(projectDirectory, "projectDirectory");
        requireNonNull(application, "application");
        origins = Map.copyOf(origins);
    }

    /** The same settings for another database. */
    public Settings withDatabase(String url, @Nullable String user, @Nullable String password) {
        return new Settings(
                new Login(requireNonNull(url, "url"), user, password),
                schemas,
                selection,
                shadow,
                migrations,
                files,
                entities,
                runs,
                hooks,
                logging,
                projectDirectory,
                application,
                origins);
    }

    /** The same settings, with generated statements in the forms that keep an application running. */
    public Settings withOnline() {
        return new Settings(
                database,
                schemas,
                selection,
                shadow,
                migrations,
                files.withOnline(),
                entities,
                runs,
                hooks,
                logging,
                projectDirectory,
                application,
                origins);
    }

    /**
     * Who logs in at another database: as its URL says, else as at the database of the settings. A password goes with the user it was
     * given for.
     *
     * @param option that names the database
     * @throws ConfigurationException for what is no JDBC URL of PostgreSQL
     */
    public Login login(String url, String option) {
        SettingValue value =
                new SettingValue(url, SettingValue.Strength.OPTION, Origin.of("option " + option), projectDirectory);
        return DatabaseUrl.parse("source", value).login(database);
    }

    public Optional<String> databaseUrl() {
        return Optional.ofNullable(database.url());
    }

    public boolean isEmbedded() {
        return EMBEDDED.equals(database.url());
    }

    /** The folder of migration files that new ones are written to. */
    public Path newFilesDirectory() {
        return migrations.get(0);
    }

    /** Where a setting was given, unless it was not, or is a secret. */
    public Optional<Origin> origin(Setting setting) {
        return Optional.ofNullable(origins.get(setting));
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "Settings[database=" + database + ", migrations=" + migrations + ", entities=" + entities + "]";
    }
}
