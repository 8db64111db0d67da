package dev.autogen.maven;

import java.util.List;
import java.util.function.BiConsumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The settings as parameters of every goal, with the names that they have in settings files. */
abstract class ConfiguredMojo extends AbstractMojo {

    /** JDBC URL of the database, or {@code embedded} for a PostgreSQL of the project's own under {@code .autogen/}. */
    @Parameter(property = "autogen.url")
    private @Nullable String url;

    /** Database user. */
    @Parameter(property = "autogen.user")
    private @Nullable String user;

    /** Password of the database user; never printed. */
    @Parameter(property = "autogen.password")
    private @Nullable String password;

    /** Schemas to compare besides the default schema and those the entities name, separated by commas. */
    @Parameter(property = "autogen.schemas")
    private @Nullable List<String> schemas;

    /**
     * What to compare, as patterns separated by commas, such as {@code app_*, sequence:app_*}; everything when empty.
     */
    @Parameter(property = "autogen.include")
    private @Nullable List<String> include;

    /**
     * What to leave alone, as patterns separated by commas, such as {@code audit.*, table:tmp_*,
     * column:users.legacy_*}.
     */
    @Parameter(property = "autogen.exclude")
    private @Nullable List<String> exclude;

    /**
     * JDBC URL of a server where databases may be created to try something, and are dropped again; user and password as
     * in {@code url}, or those of the database when it names none. Autogen's own PostgreSQL when not set.
     */
    @Parameter(property = "autogen.shadow.url")
    private @Nullable String shadowUrl;

    /**
     * The profile whose values win: keys {@code %NAME.…}, and the file {@code autogen-NAME.properties}; not in a
     * settings file.
     */
    @Parameter(property = "autogen.profile")
    private @Nullable String profile;

    /**
     * The folder of the application's build, a module for one, whose class path and configuration are found; that of
     * the settings file, else the working directory, when not set.
     */
    @Parameter(property = "autogen.project")
    private @Nullable String project;

    /**
     * Class folders and jars of the application, or its Spring Boot jar; asked of the build in {@code project} when
     * empty.
     */
    @Parameter(property = "autogen.classpath")
    private @Nullable List<String> classpath;

    /**
     * Packages to look for entities in; when empty all of {@code classpath}, or all of the project's own classes where
     * the class path was found.
     */
    @Parameter(property = "autogen.packages")
    private @Nullable List<String> packages;

    /** A persistence unit of {@code META-INF/persistence.xml}. */
    @Parameter(property = "autogen.persistence-unit")
    private @Nullable String persistenceUnit;

    /** A {@code hibernate.cfg.xml}. */
    @Parameter(property = "autogen.hibernate-config")
    private @Nullable String hibernateConfig;

    /** {@code orm.xml} and {@code hbm.xml} files besides the ones found by their usual names. */
    @Parameter(property = "autogen.mapping-files")
    private @Nullable List<String> mappingFiles;

    /**
     * Folders of migration files, separated by commas; a new file goes to the folder of the revision it follows. When
     * not set, {@code src/main/resources/db/migration} for Flyway, {@code src/main/resources/db/changelog} for
     * Liquibase.
     */
    @Parameter(property = "autogen.migrations")
    private @Nullable List<String> migrations;

    /**
     * In which files revisions lie, and who runs them: {@code autogen}, {@code flyway}, {@code liquibase}, or {@code
     * plain} for files up and down.
     */
    @Parameter(property = "autogen.format")
    private @Nullable String format;

    /**
     * {@code timestamp} or {@code sequential}: how the versions of Flyway and the ids of Liquibase are made; when not
     * set, as in the files that are there.
     */
    @Parameter(property = "autogen.format.versions")
    private @Nullable String formatVersions;

    /**
     * The runner's own history table, with its schema where that is not the default schema; its usual name when not
     * set.
     */
    @Parameter(property = "autogen.format.history-table")
    private @Nullable String formatHistoryTable;

    /**
     * Liquibase's master changelog; when not set, {@code db.changelog-master} or {@code changelog-master} with {@code
     * .yaml}, {@code .xml}, {@code .json} or {@code .sql} in the folder of the migrations or the one above it.
     */
    @Parameter(property = "autogen.format.changelog")
    private @Nullable String formatChangelog;

    /** Flyway's {@code sqlMigrationPrefix}. */
    @Parameter(property = "autogen.format.prefix")
    private @Nullable String formatPrefix;

    /** Flyway's {@code undoSqlMigrationPrefix}. */
    @Parameter(property = "autogen.format.undo-prefix")
    private @Nullable String formatUndoPrefix;

    /** Flyway's {@code sqlMigrationSeparator}. */
    @Parameter(property = "autogen.format.separator")
    private @Nullable String formatSeparator;

    /** Flyway's {@code sqlMigrationSuffixes}, each ending in {@code .sql}; the first is that of new files. */
    @Parameter(property = "autogen.format.suffixes")
    private @Nullable List<String> formatSuffixes;

    /**
     * {@code true} or {@code false}: whether Flyway is told to run versions that come after newer ones ({@code
     * outOfOrder}).
     */
    @Parameter(property = "autogen.format.out-of-order")
    private @Nullable String formatOutOfOrder;

    /**
     * Flyway's placeholders, such as {@code schema=shop, owner=shop_admin}; put into files that others wrote when these
     * are replayed.
     */
    @Parameter(property = "autogen.format.placeholders")
    private @Nullable List<String> formatPlaceholders;

    /**
     * {@code true} or {@code false}: whether their sub-folders belong to them; {@code true} when {@code file-name}
     * makes sub-folders.
     */
    @Parameter(property = "autogen.sub-folders")
    private @Nullable String subFolders;

    /**
     * How new files are named, of {@code {rev}}, {@code {slug}}, {@code {year}}, {@code {month}}, {@code {day}}, {@code
     * {hour}}, {@code {minute}}, {@code {second}}, {@code {epoch}}; a {@code /} makes sub-folders.
     */
    @Parameter(property = "autogen.file-name")
    private @Nullable String fileName;

    /** How many characters of the message go into a file name, 1 to 150. */
    @Parameter(property = "autogen.slug-length")
    private @Nullable String slugLength;

    /**
     * The zone of the date in file names, such as {@code Europe/Berlin}, or {@code local} for that of the computer.
     */
    @Parameter(property = "autogen.time-zone")
    private @Nullable String timeZone;

    /** {@code random} (12 hexadecimal characters) or {@code sequential} (0001, 0002, …). */
    @Parameter(property = "autogen.revision-ids")
    private @Nullable String revisionIds;

    /** Digits of sequential ids, 1 to 18. */
    @Parameter(property = "autogen.revision-ids.width")
    private @Nullable String revisionIdsWidth;

    /**
     * {@code true} or {@code false}: whether {@code revision --autogenerate} runs both directions in a throw-away
     * database before it writes the file.
     */
    @Parameter(property = "autogen.prove")
    private @Nullable String prove;

    /**
     * {@code true} or {@code false}: whether {@code check} reports revisions that are not proven; not where {@code
     * prove} is {@code false}.
     */
    @Parameter(property = "autogen.check.require-proof")
    private @Nullable String checkRequireProof;

    /** A folder with templates of your own; its {@code migration.sql.mustache} takes the place of Autogen's. */
    @Parameter(property = "autogen.templates")
    private @Nullable String templates;

    /**
     * {@code true} or {@code false}: whether generated statements take the forms that keep an application running, as
     * with {@code --online}.
     */
    @Parameter(property = "autogen.online")
    private @Nullable String online;

    /** The table that holds the applied heads. */
    @Parameter(property = "autogen.version-table")
    private @Nullable String versionTable;

    /** The table that holds a row per step ever run. */
    @Parameter(property = "autogen.log-table")
    private @Nullable String logTable;

    /** The schema of both tables; the default schema when not set. */
    @Parameter(property = "autogen.version-table.schema")
    private @Nullable String versionTableSchema;

    /** How long one attempt waits for a table lock; 0 for no limit. */
    @Parameter(property = "autogen.lock-timeout")
    private @Nullable String lockTimeout;

    /** How often a step that could not get its lock is tried. */
    @Parameter(property = "autogen.lock-attempts")
    private @Nullable String lockAttempts;

    /** How long one statement may take; 0 for no limit. */
    @Parameter(property = "autogen.statement-timeout")
    private @Nullable String statementTimeout;

    /**
     * The same for statements that go through whole tables while others read and write them: CONCURRENTLY, VALIDATE
     * CONSTRAINT, VACUUM, ANALYZE; 0 for no limit.
     */
    @Parameter(property = "autogen.long-statement-timeout")
    private @Nullable String longStatementTimeout;

    /** How long a run waits for another run on the same database to end. */
    @Parameter(property = "autogen.run-lock-timeout")
    private @Nullable String runLockTimeout;

    /**
     * Codes of hazards that need no ticked box in this project, such as {@code AG204, AG501}; new files list them as
     * accepted.
     */
    @Parameter(property = "autogen.accept-hazards")
    private @Nullable List<String> acceptHazards;

    /**
     * A command that is run after a migration file was written, such as a formatter; knows {@code {file}} and {@code
     * {revision}}.
     */
    @Parameter(property = "autogen.hook.after-write")
    private @Nullable String hookAfterWrite;

    /**
     * A command that is run before the first step of an upgrade, such as a backup; knows {@code {host}}, {@code
     * {port}}, {@code {database}}, {@code {user}}, {@code {time}}.
     */
    @Parameter(property = "autogen.hook.before-upgrade")
    private @Nullable String hookBeforeUpgrade;

    /** The same before the first step of a downgrade. */
    @Parameter(property = "autogen.hook.before-downgrade")
    private @Nullable String hookBeforeDowngrade;

    /**
     * What is printed on standard error: {@code error}, {@code warning} (as with {@code -q}), {@code info}, or {@code
     * debug} (as with {@code -v}).
     */
    @Parameter(property = "autogen.log-level")
    private @Nullable String logLevel;

    /** {@code text}, or {@code json} for one JSON object per line on standard error. */
    @Parameter(property = "autogen.log-format")
    private @Nullable String logFormat;

    /** Names each setting by its key, with its text, or null where the POM does not give it. */
    final void settings(BiConsumer<String, @Nullable String> settings) {
        settings.accept("url", url);
        settings.accept("user", user);
        settings.accept("password", password);
        settings.accept("schemas", joined(schemas));
        settings.accept("include", joined(include));
        settings.accept("exclude", joined(exclude));
        settings.accept("shadow.url", shadowUrl);
        settings.accept("profile", profile);
        settings.accept("project", project);
        settings.accept("classpath", joined(classpath));
        settings.accept("packages", joined(packages));
        settings.accept("persistence-unit", persistenceUnit);
        settings.accept("hibernate-config", hibernateConfig);
        settings.accept("mapping-files", joined(mappingFiles));
        settings.accept("migrations", joined(migrations));
        settings.accept("format", format);
        settings.accept("format.versions", formatVersions);
        settings.accept("format.history-table", formatHistoryTable);
        settings.accept("format.changelog", formatChangelog);
        settings.accept("format.prefix", formatPrefix);
        settings.accept("format.undo-prefix", formatUndoPrefix);
        settings.accept("format.separator", formatSeparator);
        settings.accept("format.suffixes", joined(formatSuffixes));
        settings.accept("format.out-of-order", formatOutOfOrder);
        settings.accept("format.placeholders", joined(formatPlaceholders));
        settings.accept("sub-folders", subFolders);
        settings.accept("file-name", fileName);
        settings.accept("slug-length", slugLength);
        settings.accept("time-zone", timeZone);
        settings.accept("revision-ids", revisionIds);
        settings.accept("revision-ids.width", revisionIdsWidth);
        settings.accept("prove", prove);
        settings.accept("check.require-proof", checkRequireProof);
        settings.accept("templates", templates);
        settings.accept("online", online);
        settings.accept("version-table", versionTable);
        settings.accept("log-table", logTable);
        settings.accept("version-table.schema", versionTableSchema);
        settings.accept("lock-timeout", lockTimeout);
        settings.accept("lock-attempts", lockAttempts);
        settings.accept("statement-timeout", statementTimeout);
        settings.accept("long-statement-timeout", longStatementTimeout);
        settings.accept("run-lock-timeout", runLockTimeout);
        settings.accept("accept-hazards", joined(acceptHazards));
        settings.accept("hook.after-write", hookAfterWrite);
        settings.accept("hook.before-upgrade", hookBeforeUpgrade);
        settings.accept("hook.before-downgrade", hookBeforeDowngrade);
        settings.accept("log-level", logLevel);
        settings.accept("log-format", logFormat);
    }

    /** Maven makes an empty list of what is not given. */
    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? null : String.join(",", values);
    }
}
