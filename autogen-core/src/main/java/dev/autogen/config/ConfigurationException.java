package dev.autogen.config;

import dev.autogen.AutogenException;
import dev.autogen.NearestWord;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A setting that cannot be used; the message names where it was given, and never holds a secret. */
public final class ConfigurationException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private ConfigurationException(String code, String message, @Nullable String nextStep, @Nullable Throwable cause) {
        super(code, message, nextStep, cause);
    }

    static ConfigurationException unknownKey(SettingsFile.Entry entry) {
        if (entry.key().startsWith("%")) {
            return new ConfigurationException(
                    "unknown-setting",
                    entry.origin() + ": '" + entry.key() + "' names a profile, and no setting of it.",
                    "Write it as '%NAME.KEY', such as '%prod.url'.",
                    null);
        }
        return unknownKey(entry.origin(), entry.key());
    }

    static ConfigurationException unknownKey(Origin origin, String key) {
        return new ConfigurationException(
                "unknown-setting",
                origin + ": there is no setting '" + key + "'.",
                "Did you mean '" + NearestWord.to(key, Setting.fileKeys())
                        + "'? Settings that start with hibernate. or jakarta.persistence. go to Hibernate.",
                null);
    }

    static ConfigurationException profileInFile(Origin origin) {
        return new ConfigurationException(
                "unknown-setting",
                origin + ": a settings file does not choose the profile.",
                "Give --profile NAME, or set AUTOGEN_PROFILE.",
                null);
    }

    static ConfigurationException profileInProfile(SettingsFile.Entry entry) {
        return new ConfigurationException(
                "unknown-setting",
                entry.origin() + ": '" + entry.writtenKey() + "' names a profile in a file that is a profile's own.",
                "Write it as '" + entry.key() + "'.",
                null);
    }

    static ConfigurationException unknownVariable(String variable, String nearest) {
        return new ConfigurationException(
                "unknown-setting",
                "There is no setting for the environment variable " + variable + ".",
                "Did you mean " + nearest + "?",
                null);
    }

    static ConfigurationException unknownProfile(
            String profile, Origin origin, Path settingsFile, Path profileFile, Set<String> known) {
        return new ConfigurationException(
                "unknown-profile",
                "There is no profile '" + profile + "' (" + origin + "): " + settingsFile + " has no key %" + profile
                        + ".…, and there is no file " + profileFile + ".",
                known.isEmpty()
                        ? "Write its settings into " + profileFile + ", or leave --profile out."
                        : "Did you mean '" + NearestWord.to(profile, known) + "'? There are: "
                                + String.join(", ", known) + ".",
                null);
    }

    static ConfigurationException unknownPlaceholder(String name, Origin origin, Collection<String> environment) {
        String near = NearestWord.near(name, environment)
                .map(other -> "Did you mean ${" + other + "}? ")
                .orElse("");
        return new ConfigurationException(
                "unknown-placeholder",
                origin.at("${" + name + "}") + ": the environment variable " + name
                        + " is not set, and the placeholder ${" + name + "} has no default.",
                near + "Set " + name + ", or give a default: ${" + name + ":value}",
                null);
    }

    static ConfigurationException badPlaceholder(Origin origin, IllegalArgumentException cause) {
        return new ConfigurationException(
                "unknown-placeholder",
                origin.at("${") + ": a placeholder has no end.",
                "Write ${NAME} or ${NAME:default}; $${ stands for the characters ${.",
                // Its message repeats the text, which may be a secret.
                null);
    }

    static ConfigurationException duplicateKey(Origin origin, String key) {
        return new ConfigurationException(
                "duplicate-setting", origin + ": '" + key + "' is set a second time.", "Keep one of the lines.", null);
    }

    static ConfigurationException malformed(Origin origin, Exception cause) {
        return new ConfigurationException(
                "malformed-settings",
                origin + ": " + cause.getMessage(),
                "In a properties file \\u begins a character's number; write \\\\ for a backslash.",
                cause);
    }

    static ConfigurationException notUtf8(Path file, Exception cause) {
        return new ConfigurationException(
                "malformed-settings", file + " is not UTF-8 text.", "Save it as UTF-8.", cause);
    }

    static ConfigurationException unreadable(Path file, IOException cause) {
        return new ConfigurationException(
                "unreadable-settings",
                "The settings file " + file + " cannot be read: " + reason(cause) + ".",
                "Name another one with --config, or leave the option out.",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        // Its message is the path.
        return cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(cause.getMessage());
    }

    static ConfigurationException badValue(Setting setting, SettingValue value, String expected) {
        return badValue(setting, value, expected, null);
    }

    static ConfigurationException badValue(
            Setting setting, SettingValue value, String expected, @Nullable String nextStep) {
        String shown = setting.isSecret() ? "(hidden)" : "'" + value.text() + "'";
        return new ConfigurationException(
                "bad-setting",
                "The setting " + setting.key() + " is " + shown + " (" + value.origin() + "), which is not " + expected
                        + ".",
                nextStep,
                null);
    }

    /** Of the URL only its beginning is shown: a password may stand anywhere behind it. */
    static ConfigurationException badUrl(String what, SettingValue value, String nextStep) {
        int slashes = value.text().indexOf("//");
        int end = slashes >= 0 ? slashes : value.text().indexOf(':') + 1;
        String beginning = value.text().substring(0, end);
        return new ConfigurationException(
                "bad-url",
                "The " + what + " (" + value.origin() + ")"
                        + (beginning.isEmpty() ? "" : ", which begins with '" + beginning + "',")
                        + " is not a JDBC URL of PostgreSQL (jdbc:postgresql://host:port/database)"
                        + (what.equals(SettingsBuilder.URL) ? " or embedded." : "."),
                nextStep,
                null);
    }

    static ConfigurationException socket(Origin origin) {
        return new ConfigurationException(
                "bad-url",
                "The " + origin + " names a Unix socket, which JDBC cannot use.",
                "Set PGHOST=localhost, or give --url jdbc:postgresql://host:port/database.",
                null);
    }

    static ConfigurationException badPort(Origin origin, String port) {
        return new ConfigurationException(
                "bad-url",
                "The " + origin + " is '" + port + "', which is not a port.",
                "A port is a whole number from 1 to 65535; PostgreSQL's own is 5432.",
                null);
    }

    static ConfigurationException badHook(Setting setting, Origin origin, String part, String what, String nextStep) {
        return new ConfigurationException(
                "bad-setting", origin.at(part) + ": " + setting.key() + " has " + what + ".", nextStep, null);
    }

    static ConfigurationException badPattern(
            Setting setting, Origin origin, String part, String what, String nextStep) {
        return new ConfigurationException(
                "bad-setting", origin.at(part) + ": " + setting.key() + " has " + what + ".", nextStep, null);
    }

    /**
     * A value that the part of Autogen it is for cannot use.
     *
     * @param part the part of the value that is wrong
     */
    public static ConfigurationException rejected(
            Settings settings, Setting setting, String part, AutogenException cause) {
        String place =
                settings.origin(setting).map(origin -> origin.at(part) + ": ").orElse("");
        return new ConfigurationException(
                "bad-setting", place + cause.getMessage(), cause.nextStep().orElse(null), cause);
    }

    /** A file or folder that a setting names and that cannot be read. */
    public static ConfigurationException unreadable(Settings settings, Setting setting, Path path, String why) {
        String place = settings.origin(setting).map(origin -> origin + ": ").orElse("");
        return new ConfigurationException(
                "unreadable-file",
                place + "the setting " + setting.key() + " names " + path + ", " + why + ".",
                "Relative paths of a settings file are relative to the file, all others to the working directory.",
                null);
    }

    /**
     * A setting that a command cannot do without.
     *
     * @param what what is missing, in a word or two: {@code database}
     * @param remarks what was found and cannot be used, a line each
     */
    public static ConfigurationException missing(String what, Setting setting, List<String> remarks, String nextStep) {
        return new ConfigurationException(
                "missing-setting",
                "No " + what + " is named: the setting " + setting.key() + " is not set."
                        + remarks.stream().map(remark -> "\n  " + remark).collect(Collectors.joining()),
                nextStep,
                null);
    }
}
