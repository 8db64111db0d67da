package dev.autogen.cli;

import dev.autogen.config.Application;
import dev.autogen.config.Configuration;
import dev.autogen.config.Logging;
import dev.autogen.config.Logging.Format;
import dev.autogen.config.Logging.Level;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command takes, before or after its name. */
final class GlobalOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Settings file; autogen.properties in the working directory when not given.")
    private @Nullable Path config;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The profile whose settings win: keys %%NAME.… and the file autogen-NAME.properties.")
    private @Nullable String profile;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "JDBC URL of the database, or 'embedded' for a PostgreSQL of its own under .autogen/.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "Database user.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "TEXT",
            scope = ScopeType.INHERIT,
            description = "Password of the database user; better given as AUTOGEN_PASSWORD or in ~/.pgpass.")
    private @Nullable String password;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "A schema to compare besides the default schema and those the entities name. Repeatable.")
    private @Nullable List<String> schemas;

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            scope = ScopeType.INHERIT,
            description = "Compare nothing else of its kind, such as 'app_*' or 'table:app_*'. Repeatable.")
    private @Nullable List<String> includes;

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            scope = ScopeType.INHERIT,
            description = "Leave alone, such as 'audit.*', 'table:tmp_*' or 'column:users.legacy_*'. Repeatable.")
    private @Nullable List<String> excludes;

    @Option(
            names = "--migrations",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of migration files (default: migrations). Repeatable.")
    private @Nullable List<String> migrations;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The folder of the application's build, or of a module of it; the working directory when not given.")
    private @Nullable String project;

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description =
                    "Class folders and jars of the application, separated as a Java class path, or its Spring Boot jar;"
                            + " asked of its build when not given.")
    private @Nullable String classpath;

    @Option(
            names = "--packages",
            paramLabel = "NAMES",
            scope = ScopeType.INHERIT,
            description =
                    "Packages to look for entities in, comma-separated; all of the application's own when not given.")
    private @Nullable String packages;

    @Option(
            names = "--persistence-unit",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "A persistence unit of META-INF/persistence.xml.")
    private @Nullable String persistenceUnit;

    @Option(
            names = "--hibernate-config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A hibernate.cfg.xml.")
    private @Nullable String hibernateConfig;

    @Option(
            names = "--mapping-files",
            paramLabel = "FILES",
            scope = ScopeType.INHERIT,
            description = "orm.xml and hbm.xml files, comma-separated, besides those found by their usual names.")
    private @Nullable String mappingFiles;

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            description = "A Hibernate setting, such as -D hibernate.physical_naming_strategy=spring. Repeatable.")
    private Map<String, String> hibernate = new LinkedHashMap<>();

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON document to standard output and nothing else there.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print results and errors only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print more, and the stack trace of an error.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "auto, always or never (default: auto; NO_COLOR is honoured).")
    private ColorMode color = ColorMode.auto;

    private @Nullable String format;

    /** What a command says about it that has the option. */
    void format(String name) {
        format = name;
    }

    /** What was found out: the format of the files, and the module, unless the user has said it. */
    void inFormat(String name, Path module) {
        format = name;
        project = project == null ? module.toString() : project;
    }

    /** When to colour; the names are what users type. */
    enum ColorMode {
        auto,
        always,
        never
    }

    /** The settings file that was named, or the usual one. */
    Path settingsFile(Path workingDirectory) {
        return workingDirectory.resolve(config == null ? Path.of(Configuration.DEFAULT_FILE) : config);
    }

    boolean isJson() {
        return json;
    }

    ColorMode color() {
        return color;
    }

    /** The settings of this call: file, build, environment, options, and what is found about the application. */
    Settings settings(Surroundings surroundings, Application.Finder finder) {
        return new Configuration(surroundings.workingDirectory())
                .file(config)
                .build(surroundings.build())
                .environment(surroundings.environment())
                .option(Setting.PROFILE, "--profile", profile)
                .option(Setting.URL, "--url", url)
                .option(Setting.USER, "--user", user)
                .option(Setting.PASSWORD, "--password", password)
                .option(Setting.SCHEMAS, "--schema", joined(schemas))
                .option(Setting.INCLUDE, "--include", joined(includes))
                .option(Setting.EXCLUDE, "--exclude", joined(excludes))
                .option(Setting.MIGRATIONS, "--migrations", joined(migrations))
                .option(Setting.PROJECT, "--project", project)
                .option(Setting.FORMAT, "--format", format)
                .option(Setting.CLASSPATH, "--classpath", classpath)
                .option(Setting.PACKAGES, "--packages", packages)
                .option(Setting.PERSISTENCE_UNIT, "--persistence-unit", persistenceUnit)
                .option(Setting.HIBERNATE_CONFIG, "--hibernate-config", hibernateConfig)
                .option(Setting.MAPPING_FILES, "--mapping-files", mappingFiles)
                .hibernate(hibernate)
                .application(finder)
                .settings();
    }

    /** How messages are printed, with what the options say about it. */
    Logging logging(Logging settings) {
        if (verbose) {
            return new Logging(Level.DEBUG, settings.format());
        }
        return quiet && settings.prints(Level.INFO) ? new Logging(Level.WARNING, settings.format()) : settings;
    }

    /** What the environment alone says about messages. */
    static Logging logging(Map<String, String> environment) {
        boolean json = "json".equalsIgnoreCase(environment.get(Setting.LOG_FORMAT.environmentVariable()));
        return new Logging(Logging.DEFAULT.level(), json ? Format.JSON : Format.TEXT);
    }

    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null ? null : String.join(",", values);
    }
}
