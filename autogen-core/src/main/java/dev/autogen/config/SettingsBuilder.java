package dev.autogen.config;

import dev.autogen.config.SettingValue.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the texts of settings into checked values. */
final class SettingsBuilder {

    static final String URL = "setting url";

    private static final List<String> FILE_NAMES = List.of("file", "revision");

    private static final List<String> DATABASE_NAMES = List.of("host", "port", "database", "user", "time");

    private final Map<Setting, SettingValue> given;

    private final SettingReader read;

    private final PostgresEnvironment postgres;

    private final Path projectDirectory;

    private final Application application;

    SettingsBuilder(
            Map<Setting, SettingValue> given,
            PostgresEnvironment postgres,
            Path workingDirectory,
            Path projectDirectory,
            Application application) {
        this.given = given;
        this.read = new SettingReader(given, workingDirectory);
        this.postgres = postgres;
        this.projectDirectory = projectDirectory;
        this.application = application;
    }

    Settings build(Map<String, String> hibernate) {
        return new Settings(
                login(),
                read.names(Setting.SCHEMAS),
                new Settings.Selection(read.patterns(Setting.INCLUDE), read.patterns(Setting.EXCLUDE)),
                shadow(),
                migrations(),
                files(),
                entities(hibernate),
                runs(),
                new Settings.Hooks(
                        hook(Setting.HOOK_AFTER_WRITE, FILE_NAMES),
                        hook(Setting.HOOK_BEFORE_UPGRADE, DATABASE_NAMES),
                        hook(Setting.HOOK_BEFORE_DOWNGRADE, DATABASE_NAMES)),
                new Logging(
                        read.choice(Setting.LOG_LEVEL, Logging.Level.class),
                        read.choice(Setting.LOG_FORMAT, Logging.Format.class)),
                projectDirectory,
                application,
                origins());
    }

    private Settings.Login login() {
        SettingValue url = given.get(Setting.URL);
        if (url == null) {
            url = postgres.url().orElse(null);
        }
        if (url == null || url.text().equals(Settings.EMBEDDED)) {
            return new Settings.Login(
                    url == null ? null : url.text(), user(null, Strength.DEFAULT), password(null, Strength.DEFAULT));
        }
        DatabaseUrl parsed = DatabaseUrl.parse(URL, url);
        return new Settings.Login(
                parsed.text(), user(parsed.user(), url.strength()), password(parsed.password(), url.strength()));
    }

    /** Who works there is said in the URL, or works on the database too. */
    private Settings.@Nullable Login shadow() {
        SettingValue url = given.get(Setting.SHADOW_URL);
        if (url == null || url.text().isEmpty()) {
            return null;
        }
        return DatabaseUrl.parse("setting shadow.url", url).login(login());
    }

    private @Nullable String user(@Nullable String inUrl, Strength strengthOfUrl) {
        return stronger(
                given.get(Setting.USER), inUrl, strengthOfUrl, postgres.user().orElse(null));
    }

    /** What an application says goes with its own user only. */
    private @Nullable String password(@Nullable String inUrl, Strength strengthOfUrl) {
        SettingValue user = given.get(Setting.USER);
        SettingValue password = given.get(Setting.PASSWORD);
        if (inUrl == null
                && password != null
                && password.strength() == Strength.APPLICATION
                && user != null
                && user.strength() != Strength.APPLICATION) {
            return postgres.password().map(SettingValue::text).orElse(null);
        }
        return stronger(
                given.get(Setting.PASSWORD),
                inUrl,
                strengthOfUrl,
                postgres.password().orElse(null));
    }

    /** A URL that is given on the command line is not joined by the user of a settings file when it names its own. */
    private static @Nullable String stronger(
            @Nullable SettingValue setting,
            @Nullable String inUrl,
            Strength strengthOfUrl,
            @Nullable SettingValue otherwise) {
        if (inUrl != null && (setting == null || setting.strength().compareTo(strengthOfUrl) < 0)) {
            return inUrl;
        }
        SettingValue value = setting == null ? otherwise : setting;
        return value == null ? null : value.text();
    }

    private List<Path> migrations() {
        Settings.Format format = read.choice(Setting.FORMAT, Settings.Format.class);
        if (format.isOfAnotherRunner() && !given.containsKey(Setting.MIGRATIONS)) {
            String folder = format == Settings.Format.FLYWAY ? "migration" : "changelog";
            return List.of(projectDirectory.resolve("src/main/resources/db").resolve(folder));
        }
        List<Path> folders = read.paths(Setting.MIGRATIONS);
        if (folders.isEmpty()) {
            throw ConfigurationException.badValue(
                    Setting.MIGRATIONS, read.value(Setting.MIGRATIONS), "a list of folders");
        }
        return folders.stream().distinct().toList();
    }

    private Settings.FileSettings files() {
        return new Settings.FileSettings(
                given.containsKey(Setting.SUB_FOLDERS) ? read.yesOrNo(Setting.SUB_FOLDERS) : null,
                read.required(Setting.FILE_NAME),
                read.number(Setting.SLUG_LENGTH, 1, 150),
                read.zone(Setting.TIME_ZONE),
                revisionIdWidth(),
                read.yesOrNo(Setting.PROVE),
                read.yesOrNo(Setting.PROVE) && read.yesOrNo(Setting.REQUIRE_PROOF),
                read.optionalPath(Setting.TEMPLATES),
                read.yesOrNo(Setting.ONLINE),
                format());
    }

    private Settings.FormatSettings format() {
        return new Settings.FormatSettings(
                read.choice(Setting.FORMAT, Settings.Format.class),
                read.optional(Setting.FORMAT_VERSIONS) == null
                        ? null
                        : read.choice(Setting.FORMAT_VERSIONS, Settings.Versions.class),
                read.optional(Setting.FORMAT_HISTORY),
                read.optionalPath(Setting.FORMAT_CHANGELOG),
                new Settings.Flyway(
                        read.required(Setting.FORMAT_PREFIX),
                        read.required(Setting.FORMAT_UNDO_PREFIX),
                        read.required(Setting.FORMAT_SEPARATOR),
                        suffixes(),
                        read.yesOrNo(Setting.FORMAT_OUT_OF_ORDER),
                        placeholders()));
    }

    private List<String> suffixes() {
        List<String> suffixes = read.names(Setting.FORMAT_SUFFIXES);
        if (suffixes.isEmpty() || !suffixes.stream().allMatch(suffix -> suffix.endsWith(".sql"))) {
            throw ConfigurationException.badValue(
                    Setting.FORMAT_SUFFIXES,
                    read.value(Setting.FORMAT_SUFFIXES),
                    "suffixes that end in .sql",
                    "Files with others are not read.");
        }
        return suffixes;
    }

    private Map<String, String> placeholders() {
        Map<String, String> placeholders = new TreeMap<>();
        for (String pair : read.names(Setting.FORMAT_PLACEHOLDERS)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw ConfigurationException.badValue(
                        Setting.FORMAT_PLACEHOLDERS,
                        read.value(Setting.FORMAT_PLACEHOLDERS),
                        "pairs such as schema=shop, owner=shop_admin");
            }
            placeholders.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return placeholders;
    }

    private @Nullable Integer revisionIdWidth() {
        int width = read.number(
                Setting.REVISION_IDS_WIDTH,
                1,
                18,
                "For ids like 0001: revision-ids.width = 4. Patterns are not needed.");
        return switch (read.required(Setting.REVISION_IDS)) {
            case "random" -> null;
            case "sequential" -> width;
            default ->
                throw ConfigurationException.badValue(
                        Setting.REVISION_IDS,
                        read.value(Setting.REVISION_IDS),
                        "random or sequential",
                        "For ids like 0001: revision-ids = sequential, and revision-ids.width = 4");
        };
    }

    private Settings.Entities entities(Map<String, String> hibernate) {
        return new Settings.Entities(
                application.classpath(),
                read.names(Setting.PACKAGES),
                read.optional(Setting.PERSISTENCE_UNIT),
                read.optionalPath(Setting.HIBERNATE_CONFIG),
                mappingFiles(),
                hibernate);
    }

    /** A file where there is one; any other text is the name of a class path resource. */
    private List<String> mappingFiles() {
        Path base = read.value(Setting.MAPPING_FILES).base();
        return read.names(Setting.MAPPING_FILES).stream()
                .map(name ->
                        Files.exists(base.resolve(name)) ? base.resolve(name).toString() : name)
                .toList();
    }

    private Settings.Runs runs() {
        String versionTable = read.requiredIdentifier(Setting.VERSION_TABLE);
        String logTable = read.requiredIdentifier(Setting.LOG_TABLE);
        if (versionTable.equals(logTable)) {
            Setting given = this.given.containsKey(Setting.LOG_TABLE) ? Setting.LOG_TABLE : Setting.VERSION_TABLE;
            throw ConfigurationException.badValue(
                    given,
                    read.value(given),
                    "another table than the "
                            + (given == Setting.LOG_TABLE ? Setting.VERSION_TABLE.key() : Setting.LOG_TABLE.key()));
        }
        return new Settings.Runs(
                versionTable,
                logTable,
                read.identifier(Setting.VERSION_TABLE_SCHEMA),
                read.duration(Setting.LOCK_TIMEOUT),
                read.number(Setting.LOCK_ATTEMPTS, 1, 1000),
                read.duration(Setting.STATEMENT_TIMEOUT),
                read.duration(Setting.LONG_STATEMENT_TIMEOUT),
                read.duration(Setting.RUN_LOCK_TIMEOUT),
                read.names(Setting.ACCEPT_HAZARDS));
    }

    private @Nullable Hook hook(Setting setting, List<String> names) {
        SettingValue value = given.get(setting);
        return value == null || value.text().isEmpty() ? null : Hook.parse(setting, value, names);
    }

    private Map<Setting, Origin> origins() {
        Map<Setting, Origin> origins = new EnumMap<>(Setting.class);
        given.forEach((setting, value) -> {
            if (!setting.isSecret()) {
                origins.put(setting, value.origin());
            }
        });
        return origins;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
