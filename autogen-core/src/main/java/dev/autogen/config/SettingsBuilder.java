package dev.autogen.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the texts of settings into checked values. */
final class SettingsBuilder {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    private final Map<Setting, SettingValue> values;

    private final Path workingDirectory;

    private final Path projectDirectory;

    SettingsBuilder(Map<Setting, SettingValue> values, Path workingDirectory, Path projectDirectory) {
        this.values = values;
        this.workingDirectory = workingDirectory;
        this.projectDirectory = projectDirectory;
    }

    Settings build(Map<String, String> hibernate) {
        return new Settings(
                url(),
                optional(Setting.USER),
                optional(Setting.PASSWORD),
                names(Setting.SCHEMAS),
                paths(Setting.MIGRATIONS),
                new Settings.Entities(
                        paths(Setting.CLASSPATH),
                        names(Setting.PACKAGES),
                        optional(Setting.PERSISTENCE_UNIT),
                        values.containsKey(Setting.HIBERNATE_CONFIG)
                                ? paths(Setting.HIBERNATE_CONFIG).get(0)
                                : null,
                        mappingFiles(),
                        hibernate),
                required(Setting.VERSION_TABLE),
                required(Setting.LOG_TABLE),
                optional(Setting.VERSION_TABLE_SCHEMA),
                revisionIdWidth(),
                duration(Setting.LOCK_TIMEOUT),
                number(Setting.LOCK_ATTEMPTS, 1, 1000),
                duration(Setting.STATEMENT_TIMEOUT),
                duration(Setting.RUN_LOCK_TIMEOUT),
                projectDirectory);
    }

    private @Nullable String url() {
        SettingValue value = values.get(Setting.URL);
        if (value == null
                || value.text().equals(Settings.EMBEDDED)
                || value.text().startsWith("jdbc:postgresql:")) {
            return value == null ? null : value.text();
        }
        throw ConfigurationException.badValue(
                Setting.URL, value, "a JDBC URL of PostgreSQL (jdbc:postgresql://host:port/database) or embedded");
    }

    private @Nullable Integer revisionIdWidth() {
        String style = required(Setting.REVISION_IDS);
        int width = number(Setting.REVISION_IDS_WIDTH, 1, 18);
        return switch (style) {
            case "random" -> null;
            case "sequential" -> width;
            default ->
                throw ConfigurationException.badValue(
                        Setting.REVISION_IDS, value(Setting.REVISION_IDS), "random or sequential");
        };
    }

    private int number(Setting setting, int least, int most) {
        SettingValue value = value(setting);
        if (value.text().matches("\\d{1,9}")) {
            int number = Integer.parseInt(value.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw ConfigurationException.badValue(setting, value, "a whole number from " + least + " to " + most);
    }

    private Duration duration(Setting setting) {
        SettingValue value = value(setting);
        Matcher matcher = DURATION.matcher(value.text());
        if (!matcher.matches()) {
            throw ConfigurationException.badValue(setting, value, "a duration such as 500ms, 3s, 10m or 1h");
        }
        long amount = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    private List<String> names(Setting setting) {
        SettingValue value = value(setting);
        return Arrays.stream(value.text().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Paths are separated as the system's class path is, or by commas. */
    private List<Path> paths(Setting setting) {
        SettingValue value = value(setting);
        try {
            return Arrays.stream(value.text().split("[," + Pattern.quote(File.pathSeparator) + "]"))
                    .map(String::strip)
                    .filter(path -> !path.isEmpty())
                    .map(path -> value.base().resolve(path).normalize())
                    .toList();
        } catch (InvalidPathException e) {
            throw ConfigurationException.badValue(setting, value, "a list of paths");
        }
    }

    /** A file where there is one; any other text is the name of a class path resource. */
    private List<String> mappingFiles() {
        Path base = value(Setting.MAPPING_FILES).base();
        return names(Setting.MAPPING_FILES).stream()
                .map(name ->
                        Files.exists(base.resolve(name)) ? base.resolve(name).toString() : name)
                .toList();
    }

    private @Nullable String optional(Setting setting) {
        SettingValue value = values.get(setting);
        return value == null ? null : value.text();
    }

    private String required(Setting setting) {
        return value(setting).text();
    }

    private SettingValue value(Setting setting) {
        SettingValue value = values.get(setting);
        if (value != null) {
            return value;
        }
        return new SettingValue(setting.defaultText().orElse(""), "default", workingDirectory);
    }
}
