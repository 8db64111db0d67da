package dev.autogen.config;

import dev.autogen.NearestWord;
import dev.autogen.config.SettingValue.Strength;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single settings, each as what it should be. */
final class SettingReader {

    private static final int LONGEST_IDENTIFIER = 63;

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    private static final String LOCAL = "local";

    private final Map<Setting, SettingValue> given;

    private final Path workingDirectory;

    SettingReader(Map<Setting, SettingValue> given, Path workingDirectory) {
        this.given = given;
        this.workingDirectory = workingDirectory;
    }

    /** What was given, else the default. */
    SettingValue value(Setting setting) {
        SettingValue value = given.get(setting);
        return value != null
                ? value
                : new SettingValue(
                        setting.defaultText().orElse(""), Strength.DEFAULT, Origin.of("default"), workingDirectory);
    }

    /** An empty value is none. */
    @Nullable
    String optional(Setting setting) {
        SettingValue value = given.get(setting);
        return value == null || value.text().isEmpty() ? null : value.text();
    }

    String required(Setting setting) {
        SettingValue value = value(setting);
        if (value.text().isEmpty()) {
            throw ConfigurationException.badValue(setting, value, "a value");
        }
        return value.text();
    }

    /** A name in the database. PostgreSQL would cut a longer one, and what is looked for by the whole would never be found. */
    @Nullable
    String identifier(Setting setting) {
        String text = optional(setting);
        if (text != null && text.getBytes(StandardCharsets.UTF_8).length > LONGEST_IDENTIFIER) {
            throw ConfigurationException.badValue(
                    setting, value(setting), "a name that PostgreSQL can keep: at most 63 bytes");
        }
        return text;
    }

    String requiredIdentifier(Setting setting) {
        String text = required(setting);
        return Objects.requireNonNullElse(identifier(setting), text);
    }

    int number(Setting setting, int least, int most) {
        return number(setting, least, most, null);
    }

    int number(Setting setting, int least, int most, @Nullable String nextStep) {
        SettingValue value = value(setting);
        if (value.text().matches("\\d{1,9}")) {
            int number = Integer.parseInt(value.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw ConfigurationException.badValue(setting, value, "a whole number from " + least + " to " + most, nextStep);
    }

    boolean yesOrNo(Setting setting) {
        SettingValue value = value(setting);
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ConfigurationException.badValue(setting, value, "true or false");
        };
    }

    /** One of the constants, written in lower case. */
    <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        SettingValue value = value(setting);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (SettingsBuilder.word(constant).equals(value.text().toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        List<String> words = Arrays.stream(constants).map(SettingsBuilder::word).toList();
        throw ConfigurationException.badValue(
                setting,
                value,
                "one of " + String.join(", ", words),
                words.stream()
                        .filter(word -> word.startsWith(value.text().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .or(() -> NearestWord.near(value.text(), words))
                        .map(word -> "Did you mean '" + word + "'?")
                        .orElse(null));
    }

    Duration duration(Setting setting) {
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

    /** A zone by its name, whatever the case. */
    ZoneId zone(Setting setting) {
        SettingValue value = value(setting);
        if (value.text().equalsIgnoreCase(LOCAL)) {
            return ZoneId.systemDefault();
        }
        if (value.text().equals("UTC")) {
            return ZoneId.of("UTC");
        }
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        return zones.stream()
                .filter(zone -> zone.equalsIgnoreCase(value.text()))
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> ConfigurationException.badValue(
                        setting,
                        value,
                        "a time zone such as UTC or Europe/Berlin",
                        meant(value.text(), zones)
                                .map(zone -> "Did you mean '" + zone + "'?")
                                .orElse(null)));
    }

    /** The zone of the city, else the one that is written nearly like it. */
    private static Optional<String> meant(String text, List<String> zones) {
        String city = "/" + text.toLowerCase(Locale.ROOT);
        return zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(city))
                .findFirst()
                .or(() -> NearestWord.near(text, zones));
    }

    List<String> names(Setting setting) {
        return Arrays.stream(value(setting).text().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    List<ObjectPattern> patterns(Setting setting) {
        Origin origin = value(setting).origin();
        // A comma between double quotes belongs to a name.
        return Arrays.stream(value(setting).text().split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .map(pattern -> ObjectPattern.parse(pattern, setting, origin))
                .toList();
    }

    /** Paths are separated as the system's class path is, or by commas. */
    List<Path> paths(Setting setting) {
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

    @Nullable
    Path optionalPath(Setting setting) {
        String text = optional(setting);
        if (text == null) {
            return null;
        }
        SettingValue value = value(setting);
        try {
            return value.base().resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw ConfigurationException.badValue(setting, value, "a path");
        }
    }
}
