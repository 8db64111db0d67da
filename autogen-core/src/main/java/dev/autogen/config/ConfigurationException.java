package dev.autogen.config;

import dev.autogen.AutogenException;
import dev.autogen.NearestWord;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A setting that cannot be used; the message names where it was given. */
public final class ConfigurationException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private ConfigurationException(String code, String message, @Nullable String nextStep, @Nullable Throwable cause) {
        super(code, message, nextStep, cause);
    }

    static ConfigurationException unknownKey(Path file, SettingsFile.Entry entry) {
        return new ConfigurationException(
                "unknown-setting",
                file + ", line " + entry.line() + ": there is no setting '" + entry.key() + "'.",
                "Did you mean '" + NearestWord.to(entry.key(), Setting.keys())
                        + "'? Settings that start with hibernate. or" + " jakarta.persistence. go to Hibernate.",
                null);
    }

    static ConfigurationException duplicateKey(Path file, String key, int line) {
        return new ConfigurationException(
                "duplicate-setting",
                file + ", line " + line + ": '" + key + "' is set a second time.",
                "Keep one of the lines.",
                null);
    }

    static ConfigurationException malformed(Path file, int line, Exception cause) {
        return new ConfigurationException(
                "malformed-settings", file + ", line " + line + ": " + cause.getMessage(), null, cause);
    }

    static ConfigurationException notUtf8(Path file, Exception cause) {
        return new ConfigurationException(
                "malformed-settings", file + " is not UTF-8 text.", "Save it as UTF-8.", cause);
    }

    static ConfigurationException unreadable(Path file, IOException cause) {
        String reason = cause instanceof NoSuchFileException ? "it does not exist" : String.valueOf(cause.getMessage());
        return new ConfigurationException(
                "unreadable-settings",
                "The settings file " + file + " cannot be read: " + reason + ".",
                "Name another one with --config, or leave the option out.",
                cause);
    }

    static ConfigurationException badValue(Setting setting, SettingValue value, String expected) {
        String shown = setting == Setting.PASSWORD ? "(hidden)" : "'" + value.text() + "'";
        return new ConfigurationException(
                "bad-setting",
                "The setting " + setting.key() + " is " + shown + " (" + value.source() + "), which is not " + expected
                        + ".",
                null,
                null);
    }

    /**
     * A setting that a command cannot do without.
     *
     * @param what what is missing, in a word or two: {@code database}
     */
    public static ConfigurationException missing(String what, Setting setting, String nextStep) {
        return new ConfigurationException(
                "missing-setting",
                "No " + what + " is named: the setting " + setting.key() + " is not set.",
                nextStep,
                null);
    }
}
