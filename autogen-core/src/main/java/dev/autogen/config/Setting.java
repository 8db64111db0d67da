package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting that a settings file, the environment or the command line can give. */
public enum Setting {
    URL("url", null, "JDBC URL of the database, or embedded"),
    USER("user", null, "database user"),
    PASSWORD("password", null, "password of the database user"),
    SCHEMAS("schemas", "", "schemas to compare besides the default schema and those the entities name"),
    MIGRATIONS("migrations", "migrations", "folders of migration files; new files go to the first"),
    CLASSPATH("classpath", "", "class folders and jars of the application"),
    PACKAGES("packages", "", "packages to look for entities in; all of the class path when empty"),
    PERSISTENCE_UNIT("persistence-unit", null, "a persistence unit of META-INF/persistence.xml"),
    HIBERNATE_CONFIG("hibernate-config", null, "a hibernate.cfg.xml"),
    MAPPING_FILES("mapping-files", "", "orm.xml and hbm.xml files besides the ones found by their usual names"),
    VERSION_TABLE("version-table", "autogen_version", "the table that holds the applied heads"),
    LOG_TABLE("log-table", "autogen_log", "the table that holds a row per step ever run"),
    VERSION_TABLE_SCHEMA("version-table.schema", null, "the schema of both tables; the default schema when not set"),
    REVISION_IDS("revision-ids", "random", "random (12 hexadecimal characters) or sequential (0001, 0002, ...)"),
    REVISION_IDS_WIDTH("revision-ids.width", "4", "digits of sequential ids, 1 to 18"),
    LOCK_TIMEOUT("lock-timeout", "3s", "how long one attempt waits for a table lock"),
    LOCK_ATTEMPTS("lock-attempts", "10", "how often a step that could not get its lock is tried"),
    STATEMENT_TIMEOUT("statement-timeout", "0", "how long one statement may take; 0 for no limit"),
    RUN_LOCK_TIMEOUT("run-lock-timeout", "10m", "how long a run waits for another run on the same database to end");

    private final String key;
    private final @Nullable String defaultText;
    private final String description;

    Setting(String key, @Nullable String defaultText, String description) {
        this.key = requireNonNull(key);
        this.defaultText = defaultText;
        this.description = description;
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

    /** One line for help and reference. */
    public String description() {
        return description;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }
}
