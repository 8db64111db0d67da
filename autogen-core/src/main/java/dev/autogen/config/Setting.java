package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting that a settings file, the environment or the command line can give; help and reference are made from it. */
public enum Setting {
    URL(
            Group.DATABASE,
            "url",
            null,
            "JDBC URL of the database, or `embedded` for a PostgreSQL of the project's own under `.autogen/`"),
    USER(Group.DATABASE, "user", null, "database user"),
    PASSWORD(Group.DATABASE, "password", null, "password of the database user; never printed"),
    SCHEMAS(
            Group.DATABASE,
            "schemas",
            "",
            "schemas to compare besides the default schema and those the entities name, separated by commas"),
    INCLUDE(
            Group.DATABASE,
            "include",
            "",
            "what to compare, as patterns separated by commas, such as `app_*, sequence:app_*`; everything when empty"),
    EXCLUDE(
            Group.DATABASE,
            "exclude",
            "",
            "what to leave alone, as patterns separated by commas, such as `audit.*, table:tmp_*, column:users.legacy_*`"),
    SHADOW_URL(
            Group.DATABASE,
            "shadow.url",
            null,
            "JDBC URL of a server where databases may be created to try something, and are dropped again; user and password"
                    + " as in `url`, or those of the database when it names none. Autogen's own PostgreSQL when not set"),
    PROFILE(
            Group.DATABASE,
            "profile",
            null,
            "the profile whose values win: keys `%NAME.…`, and the file `autogen-NAME.properties`; not in a settings file"),

    PROJECT(
            Group.ENTITIES,
            "project",
            null,
            "the folder of the application's build, a module for one, whose class path and configuration are found; that of"
                    + " the settings file, else the working directory, when not set"),
    CLASSPATH(
            Group.ENTITIES,
            "classpath",
            "",
            "class folders and jars of the application, or its Spring Boot jar; asked of the build in `project` when empty"),
    PACKAGES(
            Group.ENTITIES,
            "packages",
            "",
            "packages to look for entities in; when empty all of `classpath`, or all"
                    + " of the project's own classes where the class path was found"),
    PERSISTENCE_UNIT(Group.ENTITIES, "persistence-unit", null, "a persistence unit of `META-INF/persistence.xml`"),
    HIBERNATE_CONFIG(Group.ENTITIES, "hibernate-config", null, "a `hibernate.cfg.xml`"),
    MAPPING_FILES(
            Group.ENTITIES,
            "mapping-files",
            "",
            "`orm.xml` and `hbm.xml` files besides the ones found by their usual names"),

    MIGRATIONS(
            Group.FILES,
            "migrations",
            "migrations",
            "folders of migration files, separated by commas; a new file goes to the folder of the revision it follows."
                    + " When not set, `src/main/resources/db/migration` for Flyway, `src/main/resources/db/changelog` for"
                    + " Liquibase"),
    FORMAT(
            Group.FILES,
            "format",
            "autogen",
            "in which files revisions lie, and who runs them: `autogen`, `flyway`, `liquibase`, or `plain` for files up and down"),
    FORMAT_VERSIONS(
            Group.FILES,
            "format.versions",
            null,
            "`timestamp` or `sequential`: how the versions of Flyway and the ids of Liquibase are made; when not set, as in the files that are there"),
    FORMAT_HISTORY(
            Group.FILES,
            "format.history-table",
            null,
            "the runner's own history table, with its schema where that is not the default schema; its usual name when not"
                    + " set"),
    FORMAT_CHANGELOG(
            Group.FILES,
            "format.changelog",
            null,
            "Liquibase's master changelog; when not set, `db.changelog-master` or `changelog-master` with `.yaml`, `.xml`,"
                    + " `.json` or `.sql` in the folder of the migrations or the one above it"),
    FORMAT_PREFIX(Group.FILES, "format.prefix", "V", "Flyway's `sqlMigrationPrefix`"),
    FORMAT_UNDO_PREFIX(Group.FILES, "format.undo-prefix", "U", "Flyway's `undoSqlMigrationPrefix`"),
    FORMAT_SEPARATOR(Group.FILES, "format.separator", "__", "Flyway's `sqlMigrationSeparator`"),
    FORMAT_SUFFIXES(
            Group.FILES,
            "format.suffixes",
            ".sql",
            "Flyway's `sqlMigrationSuffixes`, each ending in `.sql`; the first is that of new files"),
    FORMAT_OUT_OF_ORDER(
            Group.FILES,
            "format.out-of-order",
            "false",
            "`true` or `false`: whether Flyway is told to run versions that come after newer ones (`outOfOrder`)"),
    FORMAT_PLACEHOLDERS(
            Group.FILES,
            "format.placeholders",
            "",
            "Flyway's placeholders, such as `schema=shop, owner=shop_admin`; put into files that others wrote when these are"
                    + " replayed"),
    SUB_FOLDERS(
            Group.FILES,
            "sub-folders",
            null,
            "`true` or `false`: whether their sub-folders belong to them; `true` when `file-name` makes sub-folders"),
    FILE_NAME(
            Group.FILES,
            "file-name",
            "{rev}_{slug}",
            "how new files are named, of `{rev}`, `{slug}`, `{year}`, `{month}`, `{day}`, `{hour}`, `{minute}`,"
                    + " `{second}`, `{epoch}`; a `/` makes sub-folders"),
    SLUG_LENGTH(Group.FILES, "slug-length", "40", "how many characters of the message go into a file name, 1 to 150"),
    TIME_ZONE(
            Group.FILES,
            "time-zone",
            "UTC",
            "the zone of the date in file names, such as `Europe/Berlin`, or `local` for that of the computer"),
    REVISION_IDS(
            Group.FILES,
            "revision-ids",
            "random",
            "`random` (12 hexadecimal characters) or `sequential` (0001, 0002, …)"),
    REVISION_IDS_WIDTH(Group.FILES, "revision-ids.width", "4", "digits of sequential ids, 1 to 18"),
    PROVE(
            Group.FILES,
            "prove",
            "true",
            "`true` or `false`: whether `revision --autogenerate` runs both directions in a throw-away database before it"
                    + " writes the file"),
    REQUIRE_PROOF(
            Group.FILES,
            "check.require-proof",
            "true",
            "`true` or `false`: whether `check` reports revisions that are not proven; not where `prove` is `false`"),
    TEMPLATES(
            Group.FILES,
            "templates",
            null,
            "a folder with templates of your own; its `migration.sql.mustache` takes the place of Autogen's"),

    ONLINE(
            Group.FILES,
            "online",
            "false",
            "`true` or `false`: whether generated statements take the forms that keep an application running, as with"
                    + " `--online`"),
    VERSION_TABLE(Group.RUNS, "version-table", "autogen_version", "the table that holds the applied heads"),
    LOG_TABLE(Group.RUNS, "log-table", "autogen_log", "the table that holds a row per step ever run"),
    VERSION_TABLE_SCHEMA(
            Group.RUNS, "version-table.schema", null, "the schema of both tables; the default schema when not set"),
    LOCK_TIMEOUT(Group.RUNS, "lock-timeout", "3s", "how long one attempt waits for a table lock; 0 for no limit"),
    LOCK_ATTEMPTS(Group.RUNS, "lock-attempts", "10", "how often a step that could not get its lock is tried"),
    STATEMENT_TIMEOUT(Group.RUNS, "statement-timeout", "0", "how long one statement may take; 0 for no limit"),
    LONG_STATEMENT_TIMEOUT(
            Group.RUNS,
            "long-statement-timeout",
            "0",
            "the same for statements that go through whole tables while others read and write them: CONCURRENTLY,"
                    + " VALIDATE CONSTRAINT, VACUUM, ANALYZE; 0 for no limit"),
    RUN_LOCK_TIMEOUT(
            Group.RUNS, "run-lock-timeout", "10m", "how long a run waits for another run on the same database to end"),

    ACCEPT_HAZARDS(
            Group.RUNS,
            "accept-hazards",
            "",
            "codes of hazards that need no ticked box in this project, such as `AG204, AG501`; new files list them as"
                    + " accepted"),

    HOOK_AFTER_WRITE(
            Group.HOOKS,
            "hook.after-write",
            null,
            "a command that is run after a migration file was written, such as a formatter; knows `{file}` and `{revision}`"),
    HOOK_BEFORE_UPGRADE(
            Group.HOOKS,
            "hook.before-upgrade",
            null,
            "a command that is run before the first step of an upgrade, such as a backup; knows `{host}`, `{port}`,"
                    + " `{database}`, `{user}`, `{time}`"),
    HOOK_BEFORE_DOWNGRADE(Group.HOOKS, "hook.before-downgrade", null, "the same before the first step of a downgrade"),

    LOG_LEVEL(
            Group.MESSAGES,
            "log-level",
            "info",
            "what is printed on standard error: `error`, `warning` (as with `-q`), `info`, or `debug` (as with `-v`)"),
    LOG_FORMAT(
            Group.MESSAGES, "log-format", "text", "`text`, or `json` for one JSON object per line on standard error");

    /** What belongs together in the reference. */
    public enum Group {
        DATABASE("Database"),
        ENTITIES("Entities"),
        FILES("Migration files"),
        RUNS("Runs"),
        HOOKS("Hooks"),
        MESSAGES("Messages");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final Group group;
    private final String key;
    private final @Nullable String defaultText;
    private final String description;

    Setting(Group group, String key, @Nullable String defaultText, String description) {
        this.group = group;
        this.key = requireNonNull(key);
        this.defaultText = defaultText;
        this.description = description;
    }

    public Group group() {
        return group;
    }

    /** The key in a settings file, in the words of the command line. */
    public String key() {
        return key;
    }

    /** The environment variable: {@code AUTOGEN_LOCK_TIMEOUT} for {@code lock-timeout}. */
    public String environmentVariable() {
        return "AUTOGEN_" + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    public Optional<String> defaultText() {
        return Optional.ofNullable(defaultText);
    }

    /** One line for help and reference, in Markdown. */
    public String description() {
        return description;
    }

    /** Whether the value must never be shown. */
    public boolean isSecret() {
        return this == PASSWORD;
    }

    /** Whether a settings file may give it; a file cannot say which of its own keys count. */
    public boolean isForFiles() {
        return this != PROFILE;
    }

    static List<String> fileKeys() {
        return Arrays.stream(values())
                .filter(Setting::isForFiles)
                .map(Setting::key)
                .toList();
    }

    static List<String> environmentVariables() {
        return Arrays.stream(values()).map(Setting::environmentVariable).toList();
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static Optional<Setting> ofFileKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.isForFiles() && setting.key.equals(key))
                .findFirst();
    }
}
